import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// How much script the two entries bring to the first page: the build is made anew, then weighed by web/bundle-check.ts, which prints the lines.
const root = join(import.meta.dirname, '..')
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
const built = run(join('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'web', '--logLevel', 'error')
if (built.status !== 0) throw new Error(built.stderr)
const weighed = run(join('web', 'bundle-check.ts'))
process.stdout.write(weighed.stdout)
process.stderr.write(weighed.stderr)
process.exit(weighed.status ?? 1)
