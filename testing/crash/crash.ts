import { parseArgs } from 'node:util'
import { type Crash, type Result, runCrash } from './run-crash.ts'

const { values } = parseArgs({
  options: {
    under: { type: 'string', default: 'both' },
    writers: { type: 'string', default: '20' },
    application: { type: 'string', default: '50' },
    database: { type: 'string', default: '50' },
    both: { type: 'string', default: '10' },
    restarts: { type: 'string', default: '10' },
    frozen: { type: 'string', default: '1' },
    rolling: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const number = (name: keyof typeof values) => Number(values[name])
const database = number('database')
/** Half of what strikes the database is its postmaster, the rest single backends, killed and ended. */
const blows: Crash['blows'] = values.rolling
  ? { restart: 24 }
  : {
      application: number('application'),
      postmaster: Math.ceil(database / 2),
      backend: Math.ceil(database / 4),
      terminated: Math.floor(database / 4),
      both: number('both'),
      restart: Math.ceil(number('restarts') / 2),
      databaseRestart: Math.floor(number('restarts') / 2),
      frozen: number('frozen'),
    }
/** A new version comes every five seconds for two minutes. */
const every = values.rolling ? { every: 5_000 } : {}
const runs: Crash['under'][] = values.rolling
  ? ['serve']
  : values.under === 'both'
    ? ['start', 'serve']
    : [values.under === 'serve' ? 'serve' : 'start']

console.log(`seed ${values.seed}`)
const results: Result[] = []
for (const under of runs) {
  const result = await runCrash({ under, writers: number('writers'), blows, seed: number('seed'), ...every }, line => console.log(line))
  console.log(
    `${under}: ${result.struck} blows, ${result.steps.length} kinds of steps, longest request ${result.slowestSteps.join(', of the patient ')}`,
  )
  for (const line of [...result.lost, ...result.doubled, ...result.refused, ...result.broken, ...result.faults]) console.log(`  ${line}`)
  results.push(result)
}
const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0)
const [lost, doubled, wrong] = [
  sum(r => r.lost.length),
  sum(r => r.doubled.length),
  sum(r => r.refused.length + r.broken.length + r.faults.length),
]
const healthy = Math.max(...results.map(result => result.healthy))
const slowest = Math.max(...results.map(result => result.slowest))
console.log(`${sum(r => r.acknowledged)} acknowledged, ${lost} lost, ${doubled} doubled, healthy ≤ ${healthy.toFixed(1)} s`)
process.exit(lost + doubled + wrong === 0 && healthy <= 10 && slowest <= 10.5 ? 0 : 1)
