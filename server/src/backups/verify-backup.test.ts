import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDistrictWithFiles } from './backup.fixture.ts'
import { readSums, writeSums } from './checksums.ts'
import { makeBackup } from './make-backup.ts'
import { saidOf } from './said-of.ts'
import { verifyBackup } from './verify-backup.ts'

let t: TestApp
let into: string
beforeAll(async () => {
  t = await testApp()
  await aDistrictWithFiles(t)
  into = mkdtempSync(join(tmpdir(), 'yigen-backups-'))
})
afterAll(async () => {
  rmSync(into, { recursive: true, force: true })
  await t.close()
})

describe('verifyBackup', () => {
  it('restores it onto a database made for this alone, compares rows, history and files, and touches nothing that serves', async () => {
    const { folder, manifest } = await makeBackup({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })
    expect(saidOf(await verifyBackup(folder, null))).toBe(saidOf(manifest))
    expect(saidOf(manifest)).toMatch(/history [1-9]\d*.* 2 个文件 files/)
  })

  it('finds rows that are not what was counted, and a file that a row names and the backup lacks, though every sum is right', async () => {
    const { folder, manifest } = await makeBackup({ url: t.ownerUrl, filesFolder: t.context.filesFolder, into, tools: null })
    const other = structuredClone(manifest)
    for (const table of other.tables) if (table.name === 'history') table.sum = '1'
    await forge(folder, other, path => path)
    await expect(verifyBackup(folder, null)).rejects.toThrow('history')
    await forge(folder, manifest, path => (path.startsWith('files/') ? null : path))
    await expect(verifyBackup(folder, null)).rejects.toThrow('lacks the file')
  })

  it('as a command names every file that was lost before the backup was made, and ends with 1', async () => {
    const { folder, manifest } = await makeBackup({ url: t.ownerUrl, filesFolder: join(into, 'lost'), into, tools: null })
    expect(manifest.files.missing).toHaveLength(2)
    const command = join(import.meta.dirname, '../../../scripts/verify-backup.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, folder], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, ''])
    for (const path of manifest.files.missing) expect(stderr).toContain(path)
  })
})

async function forge(folder: string, manifest: object, kept: (path: string) => string | null) {
  const sums = (await readSums(folder)) ?? []
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  rmSync(join(folder, 'SHA256SUMS'))
  await writeSums(
    folder,
    sums.filter(([path]) => path !== 'manifest.json' && kept(path)),
  )
}
