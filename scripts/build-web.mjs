import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { compressAssets } from './compress-assets.mjs'
import { hashOf, isStamped, stamp } from './hash.mjs'
import { modules, node, root, say } from './root.mjs'

const file = join(modules, '.web-build')

/** The pages, once per state of their sources; returns the builder's exit code. */
export async function buildWeb() {
  const wanted = hashOf('web', 'domain', 'package-lock.json')
  if (isStamped(file, wanted) && existsSync(join(root, 'web/dist/index.html'))) return 0
  say('正在构建网页……', 'Building the pages …')
  const code = await run(node, [join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: join(root, 'web') })
  if (code !== 0) return code
  await compressAssets(join(root, 'web/dist/assets'))
  stamp(file, wanted)
  return code
}
