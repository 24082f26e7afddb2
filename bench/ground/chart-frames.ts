import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { bareChart } from './bare-chart.ts'
import { median, percentile, printLine, rounded } from './line.ts'
import { options } from './options.ts'
import { slowed } from './slowed.ts'

const moves = options.quick ? 20 : 80
// of twelve the 95th of a hundred is the slowest
const times = options.quick ? 3 : 40

/** The chart of a large plan on a slowed processor: from the press that opens it to the paint of its rows, and each frame of a bar that is drawn out; beside them the same of a bare page. */
export async function measureChart(
  browser: Browser,
  url: string,
  storageState: NonNullable<BrowserContextOptions['storageState']>,
  projectId: string,
): Promise<boolean> {
  const bare = await slowed(browser, {})
  await bare.page.setContent(bareChart)
  const floor = { paints: await measureRows(bare.page), frames: await drag(bare.page, bare.page.locator('.end')) }
  await bare.close()
  const { page, close } = await slowed(browser, { baseURL: url, storageState })
  await page.goto(`/projects/${projectId}/plan`)
  await page.locator('.g-row').first().waitFor()
  const paints = await measurePaint(page)
  const frames = await measureFrames(page)
  await close()
  const firstPaint = told('gantt.first paint of 200 milestones, 4x slowed', paints, floor.paints, 300)
  const dragged = told('gantt.frame of a drag among 200 milestones, 4x slowed', frames, floor.frames, 16)
  return firstPaint && dragged
}

/** Each by the middle of its takings; a browser that is slowed sleeps now and then, of which the bare page's slowest tell. */
function told(bench: string, taken: number[], floor: number[], most: number): boolean {
  const value = rounded(median(taken), 1)
  const ok = value <= most
  printLine({
    ...{
      bench,
      value,
      unit: 'ms',
      p95_ms: rounded(percentile(taken, 95), 1),
      most_ms: rounded(Math.max(...taken), 1),
      taken: taken.length,
    },
    ...{
      against: 'a bare page',
      floor_ms: rounded(median(floor), 1),
      floor_p95_ms: rounded(percentile(floor, 95), 1),
      target: `<= ${most}`,
      ok,
    },
  })
  return ok
}

/** Its code and its answer are there: what is measured is the reckoning, the rows and their paint. */
async function measurePaint(page: Page): Promise<number[]> {
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
  return taken
}

/** The rows of the bare page, put there anew. */
async function measureRows(page: Page): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time <= times; time += 1) {
    await page.waitForTimeout(100)
    const took = await page.evaluate<number>('rowsPainted()')
    if (time > 0) taken.push(took)
  }
  return taken
}

async function measureFrames(page: Page): Promise<number[]> {
  await page.locator('.plan-tools .btn.bare').click()
  const more = page.locator('[data-whole]')
  if (await more.first().isVisible()) await more.first().click()
  return drag(page, page.locator('[data-end]').nth(4))
}

/** How long each frame takes in which the end that is held moves. */
async function drag(page: Page, end: Locator): Promise<number[]> {
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
  return frames
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
