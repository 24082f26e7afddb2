import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { node, root, say } from './root.mjs'
import { setUp } from './set-up.mjs'

const suffix = '.bench.ts'
const all = readdirSync(join(root, 'bench')).filter(file => file.endsWith(suffix))
const wanted = process.argv.slice(2)
const unknown = wanted.find(name => !all.includes(`${name}${suffix}`))
if (unknown) {
  const names = all.map(file => file.slice(0, -suffix.length)).join(', ')
  say(`没有叫 ${unknown} 的测量；有：${names}。`, `There is no bench called ${unknown}; there are: ${names}.`)
  process.exit(1)
}

// One after another: two measurements at once would measure each other.
await setUp()
let worst = 0
for (const file of wanted.length > 0 ? wanted.map(name => `${name}${suffix}`) : all.sort())
  worst = Math.max(worst, await run(node, [join('bench', file)]))
process.exit(worst)
