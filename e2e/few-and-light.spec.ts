import { type IncomingMessage, request } from 'node:http'
import type { CDPSession } from '@playwright/test'
import { expect, type Page, signIn, test } from './story.ts'

type Loaded = { requests: number; kB: number; files: string[] }

test('The door signed out comes in few requests and little', async ({ browserOf }) => {
  const page = await browserOf({ phone: true })
  const loaded = await loadedBy(page, async () => {
    await page.goto('/door')
    await expect(page.getByRole('textbox', { name: '手机号' })).toBeVisible()
  })
  expect(loaded.requests, loaded.files.join('\n')).toBeLessThanOrEqual(8)
  expect(loaded.kB, loaded.files.join('\n')).toBeLessThanOrEqual(90)
})

test('The day of an officer comes cold in few requests and little', async ({ browserOf }) => {
  const before = await browserOf()
  await signIn(before, 'officer05')
  const page = await browserOf({ storageState: await before.context().storageState() })
  const loaded = await loadedBy(page, async () => {
    await page.goto('/')
    await expect(page.getByRole('button', { name: /^答复：/ }).first()).toBeVisible()
  })
  expect(loaded.requests, loaded.files.join('\n')).toBeLessThanOrEqual(20)
  expect(loaded.kB, loaded.files.join('\n')).toBeLessThanOrEqual(260)
})

test('A frame of the page is painted before its script runs', async ({ browserOf }) => {
  for (const [path, frame] of [
    ['/door', 'header, .bar'],
    ['/', '.brand'],
  ] as const) {
    const page = await browserOf()
    await page.route('**/assets/common-*.js', () => {})
    await page.goto(path, { waitUntil: 'commit' })
    await expect(page.locator(frame).first()).toBeVisible()
    await expect(page.getByText('一跟到底').first()).toBeVisible()
  }
})

test('What is built is kept for good, and comes as small as the browser can read it', async ({ browserOf }) => {
  const page = await browserOf()
  await page.goto('/door')
  const script = await page.locator('script[src*="/assets/"]').first().getAttribute('src')
  for (const coding of ['br', 'gzip']) {
    const { headers } = await rawHead(new URL(script ?? '', page.url()), coding)
    expect([headers['content-encoding'], headers['cache-control']]).toEqual([coding, 'public, max-age=31536000, immutable'])
  }
})

/** Without a browser, which would ask for every coding at once. */
const rawHead = (url: URL, coding: string) =>
  new Promise<IncomingMessage>((resolve, reject) =>
    request(url, { method: 'HEAD', headers: { 'accept-encoding': coding } }, resolve)
      .on('error', reject)
      .end(),
  )

/** What came over the wire, heads included, until nothing more comes. */
async function loadedBy(page: Page, act: () => Promise<void>): Promise<Loaded> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const names = new Map<string, string>()
  const files: string[] = []
  let bytes = 0
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) names.set(requestId, request.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = names.get(requestId) ?? ''
    if (!url.startsWith('http')) return
    bytes += encodedDataLength
    files.push(`${encodedDataLength} ${new URL(url).pathname}`)
  })
  await act()
  for (let seen = -1; seen !== files.length; ) {
    seen = files.length
    await page.waitForTimeout(1_500)
  }
  return { requests: names.size, kB: bytes / 1000, files }
}
