import { run } from './child.mjs'
import { node } from './root.mjs'
import { setUp } from './set-up.mjs'

await setUp()
process.exit(await run(node, ['testing/crash/crash.ts', ...process.argv.slice(2)]))
