import { chromium } from '@playwright/test'
import { demonstrationNow, demonstrationPassword, startServer } from '../e2e/server.ts'
import { buildWeb } from '../scripts/build-web.mjs'
import { findChromium } from '../scripts/chromium.mjs'
import { measureChart } from './ground/chart-frames.ts'
import { largePlan } from './ground/large-plan.ts'
import { signedIn } from './ground/slowed.ts'

// A plan of 200 milestones as a chart, on a processor slowed four times: the frame of a bar that is drawn out, and the first paint.
const code = await buildWeb()
if (code !== 0) process.exit(code)
const server = await startServer({ now: demonstrationNow })
const args = ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? '', args })
let ok = false
try {
  const officer = await signedIn(browser, server.url, 'officer05', demonstrationPassword)
  const minister = await signedIn(browser, server.url, 'minister01', demonstrationPassword)
  const projectId = await largePlan(browser, server.url, { officer, minister }, 200)
  ok = await measureChart(browser, server.url, officer, projectId)
} finally {
  await browser.close()
  await server.stop()
}
process.exit(ok ? 0 : 1)
