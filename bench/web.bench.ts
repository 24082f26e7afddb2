import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startServer } from '../e2e/server.ts'
import { buildWeb } from '../scripts/build-web.mjs'
import { findChromium } from '../scripts/chromium.mjs'
import { measureActs } from './ground/click-to-paint.ts'
import { measurePaints } from './ground/largest-paint.ts'

// How much the two entries bring (web/bundle-check.ts), when the largest part of the first pages is painted, and how long an act takes from the press to the paint.
const root = join(import.meta.dirname, '..')
const code = await buildWeb()
if (code !== 0) process.exit(code)
const weighed = spawnSync(process.execPath, [join('web', 'bundle-check.ts')], { cwd: root, encoding: 'utf8' })
process.stdout.write(weighed.stdout)
process.stderr.write(weighed.stderr)

const server = await startServer()
const args = ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const executablePath = (await findChromium()) ?? ''
const browser = await chromium.launch({ executablePath, args })
let ok = weighed.status === 0
try {
  ok = (await measurePaints(browser, server.url)) && ok
  ok = (await measureActs(browser, server.url)) && ok
} finally {
  await browser.close()
  await server.stop()
}
process.exit(ok ? 0 : 1)
