import { parseArgs } from 'node:util'
import { run } from './child.mjs'
import { environment, node } from './root.mjs'
import { setUp } from './set-up.mjs'

/** Runs test files in their long form. Each option is a number that they read from the environment; its value is printed, so that what fell can be made again. */
export async function netRun(files, options) {
  const { values } = parseArgs({ options: Object.fromEntries(Object.keys(options).map(name => [name, { type: 'string' }])) })
  const given = Object.entries(options).map(([name, [variable, standard]]) => [variable, String(values[name] ?? standard)])
  await setUp()
  const env = { ...environment, ...Object.fromEntries(given) }
  const code = await run(node, ['node_modules/vitest/vitest.mjs', 'run', ...files, '--project', 'server', '--project', 'domain'], { env })
  if (code !== 0) process.stdout.write(`${given.map(([name, value]) => `${name}=${value}`).join(' ')}\n`)
  process.exit(code)
}
