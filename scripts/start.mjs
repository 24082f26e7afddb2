import { setTimeout as sleep } from 'node:timers/promises'
import { buildWeb } from './build-web.mjs'
import { isEnding, run } from './child.mjs'
import { node, say } from './root.mjs'
import { setUp } from './set-up.mjs'

/** A program that ends sooner than this by itself would not start a second time either: it has said why. */
const STARTED_MS = 10_000

await setUp()
const built = await buildWeb()
if (built !== 0) {
  if (!isEnding()) say('网页没有构建成功，见上。', 'The pages could not be built, see above.')
  process.exit(built)
}
process.exit(await keepRunning())

/** Brings the program back when it was killed or fell. */
async function keepRunning() {
  for (;;) {
    const start = Date.now()
    const code = await run(node, ['server/src/main.ts', ...process.argv.slice(2)])
    const killed = code >= 128
    if (code === 0 || isEnding() || (!killed && Date.now() - start < STARTED_MS)) return code
    say('程序意外结束，正在重新启动……', 'The program ended unexpectedly, starting it again …')
    await sleep(500)
  }
}
