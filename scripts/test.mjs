import { run } from './child.mjs'
import { findChromium } from './chromium.mjs'
import { environment, node } from './root.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const CHROMIUM_PATH = await findChromium()
process.exit(await run(node, ['scripts/check.ts', ...process.argv.slice(2)], { env: { ...environment, CHROMIUM_PATH } }))
