import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inDatabase, runOnce } from '@yigen/testing/admin.ts'
import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from './migrate.ts'

let database: TestDatabase
let role: string
let folder: string
let ownerUrl: string
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  role = (await database.pool.query('select current_user as role')).rows[0].role
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** An empty database of its own and two small migrations. */
beforeEach(async () => {
  const name = `${/\/([^/?]+)(\?|$)/.exec(database.ownerUrl)?.[1]}_${++number}`
  await runOnce(database.ownerUrl, `create database ${name}`)
  ownerUrl = inDatabase(database.ownerUrl, name)
  folder = mkdtempSync(join(tmpdir(), 'yigen-migrations-'))
  write('0001_first.sql', 'create table first (n int)')
  write('0002_second.sql', 'insert into first values (1)')
  return async () => {
    await runOnce(database.ownerUrl, `drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
})

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

async function select(sql: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

test('twenty instances that start together run each migration once', async () => {
  const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(ownerUrl, { role, folder })))
  expect(applied.flat().sort()).toEqual([1, 2])
  expect(await select('select count(*)::int as n from first')).toEqual([{ n: 1 }])
})

test('a landed migration that was changed is refused by name', async () => {
  await migrate(ownerUrl, { role, folder })
  write('0002_second.sql', 'insert into first values (2)')
  await expect(migrate(ownerUrl, { role, folder })).rejects.toThrow('0002_second.sql')
})

test('a database that is newer than the program is refused', async () => {
  await migrate(ownerUrl, { role, folder })
  rmSync(join(folder, '0002_second.sql'))
  await expect(migrate(ownerUrl, { role, folder })).rejects.toThrow('newer')
})

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  write('0003_third.sql', 'create table third (n int); insert into missing values (1)')
  await expect(migrate(ownerUrl, { role, folder })).rejects.toThrow('0003_third.sql')
  expect(await select(`select to_regclass('third') as third, (select count(*)::int from schema_migration) as landed`)).toEqual([
    { third: null, landed: 2 },
  ])
})

test('a gap in the numbers is refused', async () => {
  write('0004_fourth.sql', 'select 1')
  await expect(migrate(ownerUrl, { role, folder })).rejects.toThrow('0004_fourth.sql')
})

test('grants name the application role, whatever it is called, and are renewed each time', async () => {
  await migrate(ownerUrl, { role, folder })
  write('grants.sql', 'grant select on first to yigen_app;')
  await migrate(ownerUrl, { role, folder })
  expect(await select(`select has_table_privilege('${role}', 'first', 'select') as may`)).toEqual([{ may: true }])
})

test('the application may not change what has landed', async () => {
  await expect(database.pool.query('delete from schema_migration')).rejects.toThrow('permission denied')
  await expect(database.pool.query('create table mine (n int)')).rejects.toThrow('permission denied')
})

test('a database that a later version has only added to is left as it is, its grants too', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  write('0003_third.sql', '-- serves programs from 0002\ncreate table third (n int)')
  write('grants.sql', 'grant select on third to yigen_app;')
  await migrate(ownerUrl, { role, folder })
  rmSync(join(folder, '0003_third.sql'))
  write('grants.sql', 'revoke select on first from yigen_app; revoke all on all tables in schema public from yigen_app;')
  expect(await migrate(ownerUrl, { role, folder }).finally(() => warned.mockRestore())).toEqual([])
  expect(await select(`select has_table_privilege('${role}', 'third', 'select') as may`)).toEqual([{ may: true }])
})

test('a table that somebody holds is tried for a moment and then again, so that nobody waits behind the migration', async () => {
  await migrate(ownerUrl, { role, folder })
  const held = select('select pg_sleep(2) from first')
  write('0003_third.sql', 'alter table first add column m int')
  const migrating = migrate(ownerUrl, { role, folder })
  let longest = 0
  for (const until = Date.now() + 2_000; Date.now() < until; ) {
    const start = performance.now()
    await select('select n from first')
    longest = Math.max(longest, performance.now() - start)
  }
  await held
  expect(await migrating).toEqual([3])
  // a second is what PostgreSQL gives two that wait for each other
  expect(longest).toBeLessThan(1_000)
})
