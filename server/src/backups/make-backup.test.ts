import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aDistrictWithFiles, anEmptyTarget, restoreOnto, rowsIn } from './backup.fixture.ts'
import { backupsIn, tidyBackups } from './backup-names.ts'
import { makeBackup } from './make-backup.ts'

let t: TestApp
let into: string
beforeAll(async () => {
  t = await testApp()
  await aDistrictWithFiles(t)
})
beforeEach(() => {
  into = mkdtempSync(join(tmpdir(), 'yigen-backups-'))
  return () => rmSync(into, { recursive: true, force: true })
})
afterAll(() => t.close())

const backing = () => ({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })

describe('makeBackup', () => {
  it('is one folder that sha256sum alone can look through, closed to everybody else', async () => {
    const { folder, manifest } = await makeBackup(backing())
    execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: folder })
    expect(readdirSync(into)).toEqual([folder.slice(into.length + 1)])
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(manifest.files).toMatchObject({ count: 2, missing: [] })
    expect(manifest.tables.find(({ name }) => name === 'history')?.rows).toBeGreaterThan(3)
  })

  it('tells of one instant while the servers go on: every row counted is kept, and none half', async () => {
    let going = true
    const writers = [1, 2, 3].map(async () => {
      while (going) await aFiledRequest(t)
    })
    const { folder, manifest } = await makeBackup(backing())
    const taken = manifest.tables.find(({ name }) => name === 'request')?.rows ?? 0
    await vi.waitFor(async () =>
      expect((await rowsIn<{ n: number }>(t.ownerUrl, 'select count(*)::int as n from request'))[0]?.n).toBeGreaterThan(taken),
    )
    going = false
    await Promise.all(writers)
    const target = await anEmptyTarget(t)
    await restoreOnto(target, folder, manifest)
    const orphans = 'select count(*)::int as n from request r where not exists (select from request_message m where m.request_id = r.id)'
    expect(await rowsIn(target.ownerUrl, orphans)).toEqual([{ n: 0 }])
    await target.drop()
  })

  it('names what was gone from the disk before, and is made all the same', async () => {
    const [place] = readdirSync(t.context.filesFolder, { recursive: true, encoding: 'utf8' }).filter(name => /\/[0-9a-f]{64}$/.test(name))
    const [from, aside] = [join(t.context.filesFolder, place ?? ''), join(into, '..', 'aside.bin')]
    renameSync(from, aside)
    try {
      const { manifest } = await makeBackup(backing())
      expect(manifest.files).toMatchObject({ count: 1, missing: [place] })
    } finally {
      renameSync(aside, from)
    }
  })

  it('killed half-way it leaves nothing that is taken for a backup, and the next one clears it away', async () => {
    const program = `const { makeBackup } = await import(${JSON.stringify(join(import.meta.dirname, 'make-backup.ts'))})
      for (;;) await makeBackup(${JSON.stringify(backing())}).catch(() => {})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
    const ended = new Promise(resolve => child.once('exit', resolve))
    await vi.waitFor(() => expect(readdirSync(into).filter(name => name.endsWith('.partial'))).toHaveLength(1), {
      interval: 1,
      timeout: 20_000,
    })
    child.kill('SIGKILL')
    await ended
    const whole = await backupsIn(into)
    for (const name of whole) expect(readFileSync(join(into, name, 'SHA256SUMS'), 'utf8')).toMatch(/ {2}manifest\.json\n$/)
    await tidyBackups(into, undefined, { missing: [] })
    expect(readdirSync(into)).toEqual(whole)
  })

  it('keeps as many as it is told, the newest, and every one while the newest lacks files', async () => {
    const names = ['yigen-20260101T000000Z', 'yigen-20260102T000000Z', 'yigen-20260103T000000Z']
    for (const name of names) {
      const { folder } = await makeBackup(backing())
      renameSync(folder, join(into, name))
    }
    expect(await tidyBackups(into, 2, { missing: ['d/ab/abcd'] })).toEqual([])
    expect(await backupsIn(into)).toEqual(names)
    expect(await tidyBackups(into, 2, { missing: [] })).toEqual(names.slice(0, 1))
    expect(await backupsIn(into)).toEqual(names.slice(1))
  })
})
