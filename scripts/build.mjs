import { buildWeb } from './build-web.mjs'
import { isEnding } from './child.mjs'
import { say } from './root.mjs'
import { setUp } from './set-up.mjs'

// What a server needs before `npm run serve`: packages, Node 26, the pages. Nothing is started.
await setUp()
const code = await buildWeb()
if (code === 0) say('已就绪，可以运行 npm run serve。', 'Ready for npm run serve.')
else if (!isEnding()) say('网页没有构建成功，见上。', 'The pages could not be built, see above.')
process.exit(code)
