import { buildWeb } from './build-web.mjs'
import { isEnding, run } from './child.mjs'
import { keepRunning } from './keep-running.mjs'
import { node, say } from './root.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const built = await buildWeb()
if (built !== 0) {
  if (!isEnding()) say('网页没有构建成功，见上。', 'The pages could not be built, see above.')
  process.exit(built)
}
process.exit(await keepRunning(() => run(node, ['server/src/main.ts', ...process.argv.slice(2)]), isEnding))
