import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrictWithFiles } from './backup.fixture.ts'
import { makeBackup } from './make-backup.ts'
import type { Manifest } from './manifest.ts'
import { readBackup } from './read-backup.ts'

let t: TestApp
let into: string
let whole: string
let backup: string
beforeAll(async () => {
  t = await testApp()
  await aDistrictWithFiles(t)
  into = mkdtempSync(join(tmpdir(), 'yigen-backups-'))
  whole = (await makeBackup({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })).folder
})
beforeEach(() => {
  backup = join(into, 'copy')
  cpSync(whole, backup, { recursive: true })
  return () => rmSync(backup, { recursive: true, force: true })
})
afterAll(async () => {
  rmSync(into, { recursive: true, force: true })
  await t.close()
})

const aFile = () =>
  join('files', readdirSync(join(backup, 'files'), { recursive: true, encoding: 'utf8' }).find(name => /[0-9a-f]{64}$/.test(name)) ?? '')
const halve = (path: string) => truncateSync(join(backup, path), Math.floor(readFileSync(join(backup, path)).length / 2))
const change = (what: (manifest: Manifest) => void) => {
  const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))
  what(manifest)
  writeFileSync(join(backup, 'manifest.json'), JSON.stringify(manifest))
}

describe('a backup', () => {
  it('that is whole is read', async () => expect((await readBackup(backup)).files.count).toBe(2))

  it('that is not there is told so', async () => expect(readBackup(join(into, 'nowhere'))).rejects.toThrow('There is no backup'))

  it.each([
    ['without its manifest', () => rmSync(join(backup, 'manifest.json')), 'cut off'],
    ['with half a manifest', () => halve('manifest.json'), 'cut off'],
    ['with half a list of sums', () => halve('SHA256SUMS'), 'SHA256SUMS'],
    ['without its sums', () => rmSync(join(backup, 'SHA256SUMS')), 'SHA256SUMS'],
    ['with half a table', () => halve('tables/history.copy.zst'), 'tables/history.copy.zst'],
    ['that lacks a table', () => rmSync(join(backup, 'tables/request.copy.zst')), 'tables/request.copy.zst'],
    ['with half a file', () => halve(aFile()), 'damaged or cut off'],
    ['that lacks a file', () => rmSync(join(backup, aFile())), 'damaged or cut off'],
    ['with another manifest', () => change(manifest => void manifest.tables.pop()), 'manifest.json'],
  ])('%s is refused in a sentence', async (_, spoil, said) => {
    spoil()
    await expect(readBackup(backup)).rejects.toThrow(said)
  })

  it('that was under way when its maker fell is refused, whatever it holds', async () => {
    const partial = join(into, 'yigen-20260101T000000Z.1.partial')
    renameSync(backup, partial)
    await expect(readBackup(partial)).rejects.toThrow('cut off')
    rmSync(partial, { recursive: true })
  })

  it('of a newer version is refused: upgrade the program first', async () => {
    change(({ migrations }) => void migrations.push({ number: migrations.length + 1, name: '9999_later.sql', checksum: '' }))
    await expect(readBackup(backup)).rejects.toThrow('upgrade the program')
    writeFileSync(join(backup, 'manifest.json'), JSON.stringify({ format: 2, program: '9.0.0', unheardOf: true }))
    await expect(readBackup(backup)).rejects.toThrow('newer version (9.0.0)')
  })

  it('of another program is refused by the migration that is not ours', async () => {
    change(({ migrations }) => void Object.assign(migrations[0] ?? {}, { checksum: 'other' }))
    await expect(readBackup(backup)).rejects.toThrow('0001_organisations.sql is not ours')
  })
})
