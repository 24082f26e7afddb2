import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { median, percentile, printLine, rounded } from './line.ts'
import { options } from './options.ts'
import { slowed } from './slowed.ts'

const moves = options.quick ? 20 : 80
// of twelve the 95th of a hundred is the slowest
const times = options.quick ? 3 : 40

/** The chart of a large plan on a slowed processor: from the press that opens it to the paint of its rows, and each frame of a bar that is drawn out. */
export async function measureChart(
  browser: Browser,
  url: string,
  storageState: NonNullable<BrowserContextOptions['storageState']>,
  projectId: string,
): Promise<boolean> {
  const { page, close } = await slowed(browser, { baseURL: url, storageState })
  await page.goto(`/projects/${projectId}/plan`)
  await page.locator('.g-row').first().waitFor()
  const paints = await measurePaint(page)
  const frames = await measureFrames(page)
  await close()
  return paints && frames
}

/** Its code and its answer are there: what is measured is the reckoning, the rows and their paint. */
async function measurePaint(page: Page): Promise<boolean> {
  const taken: number[] = []
  for (let time = 0; time <= times; time += 1) {
    await page.locator('.nav a').first().click()
    await page.locator('.gantt').waitFor({ state: 'detached' })
    await page.waitForTimeout(400)
    await page.evaluate(untilPainted)
    await page.goBack()
    const took = await page.evaluate<number>('painted')
    if (time > 0) taken.push(took)
  }
  const value = Math.round(percentile(taken, 95))
  printLine({
    bench: 'gantt.first paint of 200 milestones, 4x slowed',
    value,
    unit: 'ms',
    median_ms: Math.round(median(taken)),
    target: '<= 300',
    ok: value <= 300,
  })
  return value <= 300
}

async function measureFrames(page: Page): Promise<boolean> {
  await page.locator('.plan-tools .btn.bare').click()
  const more = page.locator('[data-whole]')
  if (await more.first().isVisible()) await more.first().click()
  const end = page.locator('[data-end]').nth(4)
  await end.scrollIntoViewIfNeeded()
  const box = await end.boundingBox()
  if (!box) throw new Error('no bar can be drawn out')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(watchingFrames)
  for (let move = 1; move <= moves; move += 1) {
    await page.mouse.move(x + move * 2, y)
    await page.waitForTimeout(40)
  }
  const frames = await page.evaluate<number[]>('endFrames()')
  await page.mouse.up()
  const value = rounded(percentile(frames, 95), 1)
  printLine({
    bench: 'gantt.frame of a drag among 200 milestones, p95, 4x slowed',
    value,
    unit: 'ms',
    median_ms: rounded(median(frames), 1),
    most_ms: rounded(Math.max(...frames), 1),
    frames: frames.length,
    target: '<= 16',
    ok: value <= 16,
  })
  return value <= 16
}

/** Runs in the page: from the step back to the paint of the first rows. */
const untilPainted = `{
  const channel = new MessageChannel()
  globalThis.painted = new Promise(resolve => {
    addEventListener('popstate', event => {
      const began = event.timeStamp
      const look = () => {
        if (!document.querySelector('.g-row')) return requestAnimationFrame(look)
        channel.port1.onmessage = () => resolve(performance.now() - began)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }, { capture: true, once: true })
  })
  undefined
}`

/** Runs in the page: how long each frame takes that a move of the pointer falls into, from its beginning until it is painted. */
const watchingFrames = `{
  const frames = []
  let moved = false
  let watching = true
  addEventListener('pointermove', () => { moved = true }, true)
  const frame = () => {
    const began = performance.now()
    const counts = moved
    moved = false
    const channel = new MessageChannel()
    channel.port1.onmessage = () => counts && frames.push(performance.now() - began)
    channel.port2.postMessage(null)
    if (watching) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  globalThis.endFrames = () => { watching = false; return frames }
  undefined
}`
