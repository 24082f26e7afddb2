import { createRequire } from 'node:module'
import { programOf } from '#lowered/program.ts'
import { BulkEngine, emptyCounts } from '#planes/bulk-engine.ts'
import { planeProgramOf } from '#planes/plane-program.ts'
import { sqlOfMeasure } from '#sql/write-measure.ts'
import { columnsFor, conditionOf, valueInSql } from './bulk.ts'
import { compiledOf, factIds, leavesOf } from './generated.ts'
import { installPeers } from './peers/install.ts'
import { report, taken, timesQuicker } from './report.ts'

const policies = leavesOf(200, 10)
const load = createRequire(new URL('./peers/peers.ts', import.meta.url))
const facts = factIds.map((_, index) => index)

installPeers()
await besideDuckDb(Number(process.env.ROWS ?? 262_144))
await besidePostgres(20_000, 20)

/** Nanoseconds of a core for one policy and one subject, and how many subjects fit each policy. */
async function ours(rows: number, count: number): Promise<{ each: number; yes: number[] }> {
  const program = programOf(compiledOf(policies.slice(0, count)))
  const engine = new BulkEngine(planeProgramOf(program))
  const columns = columnsFor(program, rows)
  engine.run(columns, rows, emptyCounts(count))
  const counts = emptyCounts(count)
  const { cpu } = await taken(async () => engine.run(columns, rows, counts))
  return { each: (cpu * 1e6) / (rows * count), yes: [...counts.yes] }
}

type Beside = { name: string; rows: number; count: number; target?: number; ask: () => Promise<number[]> }

/** The peer counts yes alone; ours tells no, unknown and one step short in the same pass. */
async function beside(
  { name, rows, count, target, ask }: Beside,
  cpuOf: (work: () => Promise<number[]>) => Promise<{ result: number[]; cpu: number }>,
) {
  await ask()
  const { result, cpu } = await cpuOf(ask)
  const { each, yes } = await ours(rows, count)
  const theirs = (cpu * 1e6) / (rows * count)
  report(`${count} policies of 10 clauses × ${rows.toLocaleString('en')} subjects by ${name}`, theirs, 'ns of a core each', {
    ours: Number(each.toPrecision(3)),
    ratio: Number((theirs / each).toPrecision(3)),
    differing: yes.filter((fitting, policy) => fitting !== result[policy]).length,
    ...(target !== undefined && timesQuicker(target, theirs / each)),
  })
}

type DuckDb = { run: (sql: string) => Promise<unknown>; runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }> }

async function besideDuckDb(rows: number): Promise<void> {
  const { DuckDBInstance } = load('@duckdb/node-api') as {
    DuckDBInstance: { create: (path: string, options: object) => Promise<{ connect: () => Promise<DuckDb>; closeSync: () => void }> }
  }
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const duck = await instance.connect()
  const columns = facts.map(fact => `${valueInSql(fact)}::smallint as f${fact}`)
  await duck.run(`create table subject as select ${columns.join(', ')} from range(${rows}) as numbers(i)`)
  const counted = policies.map(leaves => `count(*) filter (where ${conditionOf(leaves)})`)
  const ask = async () => (await duck.runAndReadAll(`select ${counted.join(', ')} from subject`)).getRows()[0]?.map(Number) ?? []
  await beside({ name: 'DuckDB', rows, count: policies.length, target: 10, ask }, taken)
  instance.closeSync()
}

type Postgres = {
  connect: () => Promise<void>
  end: () => Promise<void>
  query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
}

/** The expressions of `sqlOfMeasure`, so that what is measured is what is meant for use. PostgreSQL works in a process of its own: its time is what passes. */
async function besidePostgres(rows: number, count: number): Promise<void> {
  const url = process.env.DATABASE_URL
  if (url === undefined) return console.log(JSON.stringify({ bench: 'PostgreSQL', left_out: 'DATABASE_URL names none' }))
  const { Client } = load('pg') as { Client: new (url: string) => Postgres }
  const client = new Client(url)
  await client.connect()
  const columns = facts.map(fact => `(${valueInSql(fact)} * 1000000)::numeric as f${fact}`)
  await client.query(
    `create temporary table subject as select ${columns.join(', ')} from generate_series(0::bigint, ${rows - 1}) as numbers(i)`,
  )
  await client.query('set max_parallel_workers_per_gather = 0')
  const values: unknown[] = []
  const counted = compiledOf(policies.slice(0, count)).map((measure, index) => {
    const { text, values: own } = sqlOfMeasure(measure, { asOf: '2026-06-30', firstYear: 2020 })
    const from = values.length
    values.push(...own)
    return `count(*) filter (where ${text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + from}`)} = 1) as m${index}`
  })
  const ask = async () => {
    const { rows: found } = await client.query(`select ${counted.join(', ')} from subject`, values)
    return counted.map((_, index) => Number(found[0]?.[`m${index}`]))
  }
  await beside({ name: 'PostgreSQL', rows, count, ask }, async work => {
    const start = performance.now()
    const result = await work()
    return { result, cpu: performance.now() - start }
  })
  await client.end()
}
