import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'
import { type Row, versionBefore } from './version-before.fixture.ts'
import { whatIsSaid } from './what-is-said.fixture.ts'

/** What later migrations renamed: a table; a column; or a column whose value is read off the row another way. Nothing else may change. */
const renamedTables: Record<string, string> = { request_file: 'file' }
const renamedColumns: Record<string, Record<string, string | ((row: Row) => unknown)>> = {
  request_file: { task_id: row => (row.subject_kind === 'task' ? row.subject_id : null) },
  // what was about a matter or an enterprise alone now says so
  history: { subject_id: row => (['request', 'enterprise'].includes(String(row.subject_kind)) ? null : row.subject_id) },
}

/** What of a table a later migration moved to another, told back as it stood: facts that are results became claims. R16.1 */
const movedRows: Record<string, { to: string; was: (row: Row) => Row }> = { fact: { to: 'result_claim', was: factOf } }

/** Sentences whose words were chosen anew since; a sentence is otherwise said as it was. */
const reworded: readonly (readonly [was: string | RegExp, is: string])[] = [
  ['为企业配上首席服务官', '为企业指派首席服务官'],
  ['配给你了', '指派给你了'],
  ['记录事实', '记录企业信息'],
  ['退回婉拒，要再试：', '退回婉拒，请补充：'],
  [/"计时","([^"：]+)：(.*已告知)/, '"系统","提醒“$1”：$2'],
  ['"计时"', '"系统"'],
  ['"The clock","of the ', '"The system","reminded of the '],
  ['"The clock"', '"The system"'],
  ['; 1 clocks are covered', '; 1 clock is covered'],
  ['with 1 clocks running', 'with 1 clock running'],
]
const inWordsOfToday = (line: string) => reworded.reduce((said, [was, is]) => said.replace(was, is), line)

const before = versionBefore.rows()
const tables = [...before.keys()]
const after = new Map<string, Row[]>()
let keys: ReadonlyMap<string, string[]>
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  const { role } = (await database.pool.query('select current_user as role')).rows[0]
  folder = migrationsOfThen()
  await migrate(database.ownerUrl, { role, folder })
  await versionBefore.load(database.ownerUrl)
  keys = await primaryKeys()
  await migrate(database.ownerUrl, { role })
  for (const table of tables) after.set(table, await rowsNow(table))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a database of the version before, brought up to date', () => {
  it('was whole: a row of every table there was', () => {
    expect([...keys.keys()].filter(table => !before.has(table))).toEqual([])
  })

  it.each(tables)('has as many rows of %s as before', table => {
    expect(after.get(table)).toHaveLength(before.get(table)?.length ?? 0)
  })

  it.each(tables)('has every value of %s as it was', table => {
    expect(changesOf(table).slice(0, 5)).toEqual([])
  })

  it('says every sentence as before but for the words chosen anew, in both languages, and every clock hangs where it hung', async () => {
    const saidBefore = new Set(versionBefore.said().map(line => inWordsOfToday(JSON.stringify(line))))
    const saidNow = new Set((await whatIsSaid(database.db, versionBefore.now)).map(line => JSON.stringify(line)))
    expect([...saidBefore.difference(saidNow)].slice(0, 5)).toEqual([])
    expect([...saidNow.difference(saidBefore)].slice(0, 5)).toEqual([])
  })
})

/** The migrations up to the last one it knew; without today's grants, which may name what came later. */
function migrationsOfThen(): string {
  const to = mkdtempSync(join(tmpdir(), 'yigen-version-before-'))
  for (const { name } of readMigrations(migrationsFolder).slice(0, versionBefore.migration))
    copyFileSync(join(migrationsFolder, name), join(to, name))
  return to
}

async function query<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c TimeZone=UTC' })
  await client.connect()
  return client
    .query<T>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** Of every table but the list of migrations itself. */
async function primaryKeys(): Promise<ReadonlyMap<string, string[]>> {
  const found = await query<{ table: string; columns: string[] }>(`
    select c.relname as table, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey) order by 1) as columns
    from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'`)
  return new Map(found.map(({ table, columns }) => [table, columns]))
}

async function rowsNow(table: string): Promise<Row[]> {
  const stayed = await rowsOf(renamedTables[table] ?? table)
  const moved = movedRows[table]
  return moved ? [...stayed, ...(await rowsOf(moved.to)).map(moved.was)] : stayed
}

function factOf({ value, words, period_kind, period_until, corrects_id, ...claim }: Row): Row {
  const isInvestor = ['global500', 'china500'].includes(String(claim.kind))
  return {
    ...claim,
    kind: claim.kind === 'people' ? 'employees' : isInvestor ? 'topInvestor' : claim.kind,
    day: null,
    period: String(period_until).slice(0, { yearToDate: 4, month: 7, day: 10 }[String(period_kind)]),
    number: isInvestor ? null : value,
    words: words === '' ? null : words,
    corrects: corrects_id,
  }
}

const rowsOf = async (table: string) =>
  (await query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`)).map(({ row }) => JSON.parse(row) as Row)

/** Rows that are gone, and values that are not what they were. */
function changesOf(table: string): string[] {
  const key = keys.get(table) ?? []
  const now = new Map(after.get(table)?.map(row => [keyOf(key.map(column => valueNow(table, column, row))), row]))
  return (before.get(table) ?? []).flatMap(row => {
    const name = keyOf(key.map(column => row[column]))
    const found = now.get(name)
    if (!found) return [`${name} is gone`]
    return Object.entries(row).flatMap(([column, value]) => {
      const is = valueNow(table, column, found)
      return isDeepStrictEqual(is, value) ? [] : [`${name}.${column}: ${JSON.stringify(value)} became ${JSON.stringify(is)}`]
    })
  })
}

const keyOf = (values: unknown[]) => values.join(' ')

function valueNow(table: string, column: string, row: Row): unknown {
  const name = renamedColumns[table]?.[column] ?? column
  return typeof name === 'string' ? row[name] : name(row)
}
