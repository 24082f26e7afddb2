import type { Browser, Page } from '@playwright/test'
import { demonstrationPassword } from '../../e2e/server.ts'
import { median, percentile, printLine, rounded } from './line.ts'
import { options } from './options.ts'
import { type Slowed, signedIn, slowed } from './slowed.ts'

/** `--quick` looks, it does not measure. */
const times = options.quick ? 5 : 20

type Act = {
  bench: string
  most: number
  /** Brings the page to where the act begins. */
  before: (page: Page, round: number) => Promise<void>
  press: (page: Page, round: number) => Promise<void>
  /** An expression in the page: what it shows once the act is painted, beside what it showed before; null while it is not whole. */
  shown: string
}

const heading = `(document.querySelector('#main h1')?.textContent ?? null)`
const matter = `(document.querySelector('.conversation, .composer') && ${heading})`

/** From the press to the paint of what it brings, on a processor slowed four times: the p95 of twenty, and how long the page's main thread worked. */
export async function measureActs(browser: Browser, url: string): Promise<boolean> {
  const storageState = await signedIn(browser, url, 'officer05', demonstrationPassword)
  const opened = await slowed(browser, { baseURL: url, storageState })
  let ok = true
  for (const act of acts) ok = (await measure(opened, act)) && ok
  await opened.close()
  return ok
}

const list = async (page: Page) => {
  await page.goto('/requests?state=all')
  await page.locator('table.requests tbody tr').nth(5).waitFor()
}
const link = (page: Page, round: number) => page.locator('table.requests tbody tr a[href^="/requests/"]').nth(round % 10)

const acts: Act[] = [
  { bench: 'open a request', most: 250, before: list, press: (page, round) => link(page, round).click(), shown: matter },
  {
    bench: 'the next request (J)',
    most: 150,
    before: async (page, round) => {
      if (round % 8 > 0) return
      await list(page)
      await link(page, 0).click()
      await page.locator('.composer').first().waitFor()
    },
    press: page => page.keyboard.press('j'),
    shown: matter,
  },
  {
    bench: 'filter the requests',
    most: 150,
    before: async (page, round) => (round === 0 ? list(page) : undefined),
    press: (page, round) =>
      page
        .locator('.states button')
        .nth(round % 2 === 0 ? 0 : 6)
        .click(),
    shown: `document.querySelector('[aria-busy="true"]') ? null : document.querySelector('.states [aria-pressed="true"]')?.textContent + document.querySelector('table.requests')?.textContent`,
  },
  {
    bench: 'send an answer',
    most: 200,
    before: async (page, round) => {
      if (round === 0) {
        await page.goto('/requests?state=open')
        await link(page, 0).click()
      }
      const words = page.locator('.composer textarea').first()
      await words.waitFor()
      await page
        .locator('.toast')
        .first()
        .waitFor({ state: 'detached' })
        .catch(() => {})
      await words.fill(`材料已核对，明天上午给您结果。（${round}）`)
    },
    press: page => page.keyboard.press('Control+Enter'),
    shown: `document.querySelector('.toast')?.textContent ?? null`,
  },
  {
    bench: 'open an enterprise',
    most: 250,
    before: async page => {
      await page.goto('/enterprises')
      await page.locator('table tbody tr').nth(5).waitFor()
    },
    press: (page, round) =>
      page
        .locator('table tbody tr a[href^="/enterprises/"]')
        .nth(round % 10)
        .click(),
    shown: `document.querySelector('.the-three, .facts-table, .contacts') && ${heading}`,
  },
]

async function measure({ page, session }: Slowed, { bench, most, before, press, shown }: Act): Promise<boolean> {
  const painted: number[] = []
  const worked: number[] = []
  await session.send('Performance.enable')
  const work = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  // the first is not counted: code that comes once is measured with the first pages
  for (let round = 0; round <= times; round++) {
    await before(page, round)
    await page.waitForTimeout(400)
    await page.evaluate(watching(shown))
    const from = await work()
    await press(page, round)
    const took = await page.evaluate<number>('took')
    if (round === 0) continue
    painted.push(took)
    worked.push(((await work()) - from) * 1000)
  }
  const value = Math.round(percentile(painted, 95))
  const more = {
    median_ms: Math.round(median(painted)),
    main_thread_ms: rounded(median(worked), 0),
    target: `<= ${most}`,
    ok: value <= most,
  }
  printLine({ bench: `web.${bench}, press to paint, p95 of ${times}`, value, unit: 'ms', ...more })
  return value <= most
}

/** Runs in the page: from the next press or key until what it shows is another and has been painted. */
const watching = (shown: string) => `{
  const says = () => ${shown}
  const before = says()
  const channel = new MessageChannel()
  globalThis.took = new Promise(resolve => {
    const begin = event => {
      if (event.key === 'Control') return
      removeEventListener('pointerdown', begin, true)
      removeEventListener('keydown', begin, true)
      const look = () => {
        const now = says()
        if (now === null || now === before) return requestAnimationFrame(look)
        channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    addEventListener('pointerdown', begin, true)
    addEventListener('keydown', begin, true)
  })
  // what is evaluated is awaited: not the promise, which ends with a press that is yet to come
  undefined
}`
