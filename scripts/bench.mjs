import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { node, root, say } from './root.mjs'
import { setUp } from './set-up.mjs'

const suffix = '.bench.ts'
const all = readdirSync(join(root, 'bench')).filter(file => file.endsWith(suffix))
// from the first `--` on, what the bench itself reads: `npm run bench requests -- --quick --only getToday`
const given = process.argv.slice(2)
const firstOption = given.findIndex(word => word.startsWith('--'))
const wanted = firstOption === -1 ? given : given.slice(0, firstOption)
const options = firstOption === -1 ? [] : given.slice(firstOption)
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
  worst = Math.max(worst, await run(node, [join('bench', file), ...options]))
process.exit(worst)
