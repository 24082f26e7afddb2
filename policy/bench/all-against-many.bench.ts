import { programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { BulkWorkers, runInWorkers, type Shard } from '#planes/bulk-workers.ts'
import { columnFor, unknownIn } from '#planes/columns.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { compiledOf, leavesOf, randomFrom } from './generated.ts'
import { median, report, upTo } from './report.ts'

const subjects = Number(process.env.SUBJECTS ?? 4_000_000)
const shardRows = 65_536

/** One shard of random cells, worked on again and again: what is measured is the work, not the making of the data. */
function shardFor(program: ReturnType<typeof programOf>): Shard {
  const random = randomFrom(5)
  const columns = program.cells.map(({ count }) => {
    const column = columnFor(count, shardRows)
    const shared = new (column.constructor as Uint8ArrayConstructor)(new SharedArrayBuffer(column.byteLength))
    for (let row = 0; row < shardRows; row++) shared[row] = random() < 0.25 ? unknownIn(shared) : Math.floor(random() * count)
    return shared
  })
  return { columns, rows: shardRows }
}

for (const policies of [500, 1000, 2000]) {
  const program = programOf(compiledOf(leavesOf(policies, 10)))
  const planes = planeProgramOf(program)
  const shard = shardFor(program)
  const engine = new BulkEngine(planes)
  engine.run(shard.columns, shard.rows, emptyCounts(policies))
  const counts = emptyCounts(policies)
  const shards = Math.ceil(subjects / shardRows / (policies === 2000 ? 1 : 8))
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  for (let index = 0; index < shards; index++) engine.run(shard.columns, shard.rows, counts)
  const { user, system } = process.cpuUsage(cpu)
  report(
    `${policies} policies of 10 clauses × ${(shards * shardRows).toLocaleString('en')} subjects, one core`,
    (performance.now() - start) / 1000,
    's',
    {
      cpu_s: Number(((user + system) / 1e6).toPrecision(3)),
      ns_each: Number((((user + system) * 1000) / (counts.rows * policies)).toPrecision(3)),
      rss_mb: Math.round(process.memoryUsage().rss / 1e6),
      ...(policies === 2000 && upTo(10, (user + system) / 1e6, 's')),
    },
  )
}

const one = programOf(compiledOf(leavesOf(1, 20)))
const shard = shardFor(one)
const whole = Array.from({ length: Math.ceil(subjects / shardRows) }, () => shard)
const work = `publish one policy of 20 clauses over ${subjects.toLocaleString('en')} subjects, two workers`
const started = await waited(() => runInWorkers(planeProgramOf(one), whole, { workers: 2 }))
report(`${work} with their start`, started, 'ms')
const staying = new BulkWorkers(2)
await staying.run(planeProgramOf(one), [shard])
const times: number[] = []
for (let time = 0; time < 9; time++) times.push(await waited(() => staying.run(planeProgramOf(one), whole)))
await staying.close()
const published = median(times.sort((a, b) => a - b))
report(`${work} that stay`, published, 'ms', upTo(100, published, 'ms'))

async function waited(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
