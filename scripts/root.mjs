import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
export const modules = join(root, 'node_modules')

/** Node 26 as the workspace `runtime` brought it; the host's own may be older. */
export const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** For children that say `node`: outside npm scripts they would find the host's. */
export const environment = { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` }

/** Chinese first, then English, in one line. */
export const say = (zh, en) => console.log(`${zh}  ${en}`)
