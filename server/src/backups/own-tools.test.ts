import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { migrate } from '#database/migrate.ts'
import { aDistrictWithFiles, restoreOnto, rowsIn } from './backup.fixture.ts'
import { type Backed, makeBackup } from './make-backup.ts'
import { newEnoughTools } from './new-enough-tools.ts'
import { anOwnPostgres, ownPrograms } from './own-postgres.fixture.ts'
import { findOwnTools, type OwnTools } from './own-tools.ts'
import { readBackup } from './read-backup.ts'
import { verifyBackup } from './verify-backup.ts'

let into: string
beforeAll(() => {
  into = mkdtempSync(join(tmpdir(), 'yigen-backups-'))
})
afterAll(() => rmSync(into, { recursive: true, force: true }))

describe.skipIf(!ownPrograms)('a PostgreSQL of one’s own, with its own tools', () => {
  let t: TestApp
  let own: Awaited<ReturnType<typeof anOwnPostgres>>
  let office: Awaited<ReturnType<typeof own.database>>
  let tools: OwnTools
  let backed: Backed
  beforeAll(async () => {
    t = await testApp()
    await aDistrictWithFiles(t)
    own = await anOwnPostgres(ownPrograms as string)
    tools = (await findOwnTools(ownPrograms)) as OwnTools
    office = await own.database('office')
    // the office moves from the embedded database to one of its own
    const moved = await makeBackup({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })
    await restoreOnto(office, moved.folder, moved.manifest)
    backed = await makeBackup({ url: office.ownerUrl, filesFolder: office.filesFolder, into: join(into, 'office'), tools })
  })
  afterAll(async () => {
    await own.stop()
    await t.close()
  })

  /** One table after another: a PostgreSQL of its own has fewer connections than there are tables. */
  const everyRow = async (url: string) => {
    const rows: object[][] = []
    for (const { name } of backed.manifest.tables)
      rows.push(await rowsIn(url, `select '${name}' as name, t::text as row from ${name} t order by 2`))
    return rows
  }

  it('takes over what the embedded one held, whatever its version, as a role that is no superuser', async () => {
    const history = 'select id, kind, data from history order by id'
    expect(await rowsIn(office.ownerUrl, history)).toEqual(await rowsIn(t.ownerUrl, history))
  })

  it('is backed up by pg_dump in the same instant in which its rows are counted, and restored by pg_restore', async () => {
    expect(backed.manifest.kept).toBe('dump')
    const again = await own.database('again')
    const manifest = await readBackup(backed.folder)
    await restoreOnto(again, backed.folder, manifest, { tools })
    expect(await everyRow(again.ownerUrl)).toEqual(await everyRow(office.ownerUrl))
    await expect(rowsIn(again.url, 'delete from history')).rejects.toThrow('permission denied')
    await restoreOnto(again, backed.folder, manifest, { tools, replace: true })
    expect(await everyRow(again.ownerUrl)).toEqual(await everyRow(office.ownerUrl))
  })

  it('leaves what was there when the dump is not what was counted', async () => {
    const other = structuredClone(backed.manifest)
    for (const table of other.tables) if (table.name === 'history') table.rows += 1
    const kept = await own.database('kept')
    await migrate(kept.ownerUrl, kept)
    await rowsIn(kept.ownerUrl, 'create table of_before (n int)')
    await expect(restoreOnto(kept, backed.folder, other, { tools, replace: true })).rejects.toThrow('as it was')
    expect(await rowsIn(kept.ownerUrl, `select to_regclass('of_before')::text as it`)).toEqual([{ it: 'of_before' }])
  })

  it('killed half-way through a restore it leaves what was there: the end of what psql reads is no commit', async () => {
    const kept = await own.database('killed')
    await rowsIn(kept.ownerUrl, 'create table of_before (n int)')
    const folder = mkdtempSync(join(into, 'bin-'))
    symlinkSync(join(tools.folder, 'psql'), join(folder, 'psql'))
    writeFileSync(join(folder, 'pg_restore'), '#!/bin/sh\necho "create table half_way (n int);"\nwhile echo "--"; do sleep 0.1; done\n')
    chmodSync(join(folder, 'pg_restore'), 0o755)
    const { folder: backup, manifest } = backed
    const restoring = { backup, manifest, ...kept, replace: true, tools: { ...tools, folder } }
    const program = `const { restoreBackup } = await import(${JSON.stringify(join(import.meta.dirname, 'restore-backup.ts'))})
      await restoreBackup(${JSON.stringify(restoring)})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    const psqlAt = `select query from pg_stat_activity where datname = 'killed' and application_name = 'psql'`
    await vi.waitFor(async () => expect(await rowsIn(office.ownerUrl, psqlAt)).toEqual([{ query: 'create table half_way (n int);' }]), {
      timeout: 20_000,
    })
    child.kill('SIGKILL')
    await ended
    await vi.waitFor(async () => expect(await rowsIn(office.ownerUrl, psqlAt)).toEqual([]), { timeout: 20_000 })
    const there = `select to_regclass('of_before')::text as before, to_regclass('half_way')::text as half`
    expect(await rowsIn(kept.ownerUrl, there)).toEqual([{ before: 'of_before', half: null }])
  })

  it('is verified on a scratch database of the embedded PostgreSQL', async () => {
    expect((await verifyBackup(backed.folder, tools)).tables).toEqual(backed.manifest.tables)
  })

  it('whose tools are gone: a backup of theirs is refused in a sentence', async () => {
    await expect(verifyBackup(backed.folder, null)).rejects.toThrow('pg_restore')
  })

  it('is backed up by its tools when they are found', async () => {
    expect(await newEnoughTools(office.ownerUrl, ownPrograms)).toEqual(tools)
  })
})

describe('tools that are older than the server, or not there', () => {
  let t: TestApp
  beforeAll(async () => {
    t = await testApp()
  })
  afterAll(() => t.close())
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['older', '14.2', 'pg_dump 14 is older than the database 18'],
    ['not there', undefined, 'There is no pg_dump here'],
  ])('%s: that is said, and the program writes the tables itself', async (_, version, said) => {
    const folder = mkdtempSync(join(into, 'bin-'))
    for (const program of version ? ['pg_dump', 'pg_restore', 'psql'] : []) {
      writeFileSync(join(folder, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version}"\n`)
      chmodSync(join(folder, program), 0o755)
    }
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(await newEnoughTools(t.ownerUrl, folder)).toBeNull()
    expect(warned.mock.calls.flat().join()).toContain(said)
  })
})
