import type { Request } from '@playwright/test'
import type { Page } from './story.ts'

/** Longer than a page rests after it asked, and than the spread of a hint's answers, which is made small here. */
const quiet = 2_500

export type During = (act: () => Promise<unknown>, of?: 'path' | 'address') => Promise<string[]>

/**
 * What a page asks of the server from its next opening on: during an act, and until nothing is asked any more. The open stream of hints is no
 * question, and what a page asks by itself every minute is left out.
 */
export async function asking(page: Page): Promise<During> {
  await page.addInitScript(withoutMinutes)
  let asked: { method: string; url: URL }[] = []
  const open = new Set<Request>()
  let last = 0
  page.on('request', request => {
    const url = new URL(request.url())
    if (!url.pathname.startsWith('/api/') || url.pathname === '/api/events') return
    asked.push({ method: request.method(), url })
    open.add(request)
  })
  const answered = (request: Request) => {
    if (open.delete(request)) last = performance.now()
  }
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return async (act, of = 'path') => {
    asked = []
    await act()
    last = performance.now()
    while (open.size > 0 || performance.now() < last + quiet) await page.waitForTimeout(100)
    return asked.map(({ method, url }) => `${method} ${of === 'path' ? pathOf(url) : url.pathname + url.search}`).sort()
  }
}

const pathOf = ({ pathname }: URL) => pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')

function withoutMinutes() {
  Math.random = () => 0.1
  const every = window.setInterval
  window.setInterval = ((act: () => void, milliseconds: number) => (milliseconds < 60_000 ? every(act, milliseconds) : 0)) as typeof every
}
