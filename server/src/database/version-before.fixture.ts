import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import pg from 'pg'

export type Row = Record<string, unknown>

/** The district as the version before kept it, and what it said of it. How it was made: version-before/README.md. */
export const versionBefore = {
  /** the last migration it knew */
  migration: 17,
  /** the moment at which it said its sentences */
  now: Temporal.Instant.from('2026-11-25T10:35:00+08:00'),
  rows: (): ReadonlyMap<string, Row[]> => {
    const lines = readLines('rows.jsonl.br') as [table: string, row: Row][]
    const tables = Map.groupBy(lines, ([table]) => table)
    return new Map([...tables].map(([table, rows]) => [table, rows.map(([, row]) => row)]))
  },
  said: (): unknown[] => readLines('said.jsonl.br'),
  load,
}

const readLines = (file: string): unknown[] =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, 'version-before', file)))
    .toString()
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** All tables in one statement: foreign keys are looked at when it ends, so tables that name each other need no order. As the owner, whom no grant binds. */
async function load(ownerUrl: string): Promise<void> {
  const tables = [...versionBefore.rows()]
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const columns = await columnsOf(client)
    const inserts = tables.map(([table], i) => {
      const names = columns.get(table)
      return `_${i} as (insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $${i + 1}))`
    })
    const values = tables.map(([, rows]) => JSON.stringify(rows))
    await client.query(`with ${inserts.join(', ')} select`, values)
  } finally {
    await client.end()
  }
}

/** What is generated is not written. */
async function columnsOf(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ table: string; names: string }>(`
    select table_name as table, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names
    from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' group by 1`)
  return new Map(rows.map(({ table, names }) => [table, names]))
}
