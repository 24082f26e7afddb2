import { buildWeb } from './build-web.mjs'
import { run } from './child.mjs'
import { node, say } from './root.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const built = await buildWeb()
if (built !== 0) {
  if (built < 128) say('网页没有构建成功，见上。', 'The pages could not be built, see above.')
  process.exit(built)
}
process.exit(await run(node, ['server/src/main.ts', ...process.argv.slice(2)]))
