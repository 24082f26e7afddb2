import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { testDatabase } from '@yigen/testing/database.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { migrate, migrationsFolder, readMigrations } from '#database/migrate.ts'
import { versionBefore } from '#database/version-before.fixture.ts'
import { readKeptFile } from '#files/file-store.ts'
import { aDistrictWithFiles, anEmptyTarget, restoreOnto, rowsIn, type Target } from './backup.fixture.ts'
import { type Backed, makeBackup } from './make-backup.ts'

let t: TestApp
let into: string
let backed: Backed
let target: Target
beforeAll(async () => {
  t = await testApp()
  await aDistrictWithFiles(t)
  into = mkdtempSync(join(tmpdir(), 'yigen-backups-'))
  backed = await makeBackup({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })
})
beforeEach(async () => {
  target = await anEmptyTarget(t)
  return () => target.drop()
})
afterAll(async () => {
  rmSync(into, { recursive: true, force: true })
  await t.close()
})

const restore = (more?: { replace?: boolean }, manifest = backed.manifest) => restoreOnto(target, backed.folder, manifest, more)
const everyRow = async (url: string, table: string) =>
  (await rowsIn<{ row: string }>(url, `select t::text as row from ${table} t order by 1`)).map(({ row }) => row)

describe('restoreBackup', () => {
  it('brings back every row of every table, the whole history and every file, byte by byte', async () => {
    await restore()
    for (const { name } of backed.manifest.tables) {
      if (name !== 'schema_migration')
        expect([name, await everyRow(target.ownerUrl, name)]).toEqual([name, await everyRow(t.ownerUrl, name)])
    }
    expect((await everyRow(target.ownerUrl, 'history')).length).toBeGreaterThan(3)
    const named = await rowsIn<{ district_id: string; sha256: string; bytes: number }>(
      target.ownerUrl,
      'select district_id, sha256, bytes from file',
    )
    expect(named).toHaveLength(2)
    for (const { district_id, sha256, bytes } of named)
      expect((await readKeptFile(target.filesFolder, district_id, sha256))?.length).toBe(Number(bytes))
  })

  it('brings back what guards it: keys, checks, indexes, and what the application may not do', async () => {
    await restore()
    const guards = `select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as it from pg_constraint where connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select format('%s %s %s', table_name, privilege_type, column_name) from information_schema.column_privileges where grantee = '${target.role}' order by 1`
    expect(await rowsIn(target.ownerUrl, guards)).toEqual(await rowsIn(t.ownerUrl, guards))
    await expect(rowsIn(target.url, 'delete from history')).rejects.toThrow('permission denied')
  })

  it('refuses a database that holds something, in a sentence, and leaves it alone', async () => {
    await migrate(target.ownerUrl, target)
    await expect(restore()).rejects.toThrow('--replace')
    expect(await everyRow(target.ownerUrl, 'request')).toEqual([])
  })

  it('replaces what is there when it is told to in so many words', async () => {
    await migrate(target.ownerUrl, target)
    await rowsIn(target.ownerUrl, 'create table not_of_then (n int)')
    await restore({ replace: true })
    expect(await everyRow(target.ownerUrl, 'request')).toEqual(await everyRow(t.ownerUrl, 'request'))
    expect(await rowsIn(target.ownerUrl, `select to_regclass('not_of_then') as it`)).toEqual([{ it: null }])
  })

  it('comes to nothing when what it loaded is not what was backed up: what was there stays', async () => {
    await restore()
    await rowsIn(target.ownerUrl, `update request set title = '之后'`)
    const other = structuredClone(backed.manifest)
    for (const table of other.tables) if (table.name === 'history') table.sum = '1'
    await expect(restore({ replace: true }, other)).rejects.toThrow('history')
    expect(await rowsIn(target.ownerUrl, 'select distinct title from request')).toEqual([{ title: '之后' }])
  })

  it('cut off in the middle leaves what was there', async () => {
    await restore()
    await rowsIn(target.ownerUrl, `update request set title = '之后'`)
    const cutting = expect(restore({ replace: true })).rejects.toThrow()
    const cut = `select pg_terminate_backend(pid) as cut from pg_stat_activity
      where datname = '${target.name}' and application_name = 'yigen restore' and query like 'copy %'`
    await vi.waitFor(async () => expect(await rowsIn(t.ownerUrl, cut)).toEqual([{ cut: true }]), { interval: 1, timeout: 20_000 })
    await cutting
    expect(await rowsIn(target.ownerUrl, 'select distinct title from request')).toEqual([{ title: '之后' }])
  })

  it('refuses while somebody is connected: a server would write into what goes', async () => {
    const server = new pg.Client({ connectionString: target.url })
    await server.connect()
    await expect(restore({ replace: true })).rejects.toThrow(`in use (${target.role}`)
    await server.end()
  })
})

describe('a backup of an earlier version', () => {
  it('is restored as it was, then brought up to date', async () => {
    const folder = mkdtempSync(join(into, 'migrations-'))
    for (const { name } of readMigrations(migrationsFolder).slice(0, versionBefore.migration))
      copyFileSync(join(migrationsFolder, name), join(folder, name))
    const then = await testDatabase({ empty: true })
    await migrate(then.ownerUrl, { role: target.role, folder })
    await versionBefore.load(then.ownerUrl)
    const earlier = await makeBackup({ url: then.ownerUrl, filesFolder: join(into, 'none'), into, tools: null })
    await restoreOnto(target, earlier.folder, earlier.manifest)
    const landed = await rowsIn<{ n: number }>(target.ownerUrl, 'select max(number) as n from schema_migration')
    expect(landed[0]?.n).toBe(readMigrations(migrationsFolder).length)
    for (const table of ['request', 'clock', 'history', 'assignment'])
      expect([table, (await everyRow(target.ownerUrl, table)).length]).toEqual([table, versionBefore.rows().get(table)?.length])
    await then.drop()
  })
})
