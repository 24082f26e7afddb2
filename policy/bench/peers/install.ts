import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the peers by their lock into this folder, where they are not yet. Their scripts are not run, and the lock stays as it is: not every registry has the binaries of all platforms. */
export function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules', '.package-lock.json'))) return
  // of a workspace npm would install the whole project
  const own = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'))
  const { status } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    env: Object.fromEntries(own),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The peers could not be installed')
}
