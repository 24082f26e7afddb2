import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distributedTables, distributionStatements, referenceTables } from './distribution.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('every table is either of a district or shared', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration' order by 1`.execute(
    database.db,
  )
  expect([...distributedTables, ...referenceTables].toSorted()).toEqual(rows.map(row => row.name))
})

test('every key and unique constraint of a district’s table begins with its district', async () => {
  const { rows } = await sql<{ name: string; first: string }>`
    select i.indexrelid::regclass::text as name, a.attname as first
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = i.indexrelid and a.attnum = 1
    where c.relname = any(${[...distributedTables]}) and (i.indisunique or i.indisexclusion)`.execute(database.db)
  expect(rows.filter(row => row.first !== 'district_id')).toEqual([])
  expect(rows.length).toBeGreaterThan(distributedTables.length)
})

test('a table is laid out after those it points at', async () => {
  const statements = await distributionStatements(database.db)
  const place = (table: string) => statements.findIndex(statement => statement.includes(`'${table}'`))
  const { rows } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace and conparentid = 0`.execute(database.db)
  // units, their leaders and the district's posts point at each other: shared tables have no such order among themselves
  const ofDistrict = rows.filter(({ from }) => distributedTables.includes(from))
  expect(ofDistrict.filter(({ from, to }) => place(from) <= place(to))).toEqual([])
  expect(ofDistrict.length).toBeGreaterThan(50)
  expect(statements).toHaveLength(1 + referenceTables.length + distributedTables.length)
})
