import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsFolder, readMigrations } from '#database/migrate.ts'
import { StartRefusal } from '#start-refusal.ts'
import { faultsOf, readSums } from './checksums.ts'
import { backupFormat, type Manifest, manifestShape } from './manifest.ts'
import { place } from './place.ts'

/** A whole backup that this program can read: every byte is looked at before anything is done with it. */
export async function readBackup(folder: string, migrations = migrationsFolder): Promise<Manifest> {
  if (!existsSync(folder)) throw new StartRefusal(`没有这个备份：${folder}。There is no backup at ${folder}.`)
  const manifest = await readManifest(folder)
  refuseOther(manifest, migrations)
  await refuseDamaged(folder)
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, place.manifest), 'utf8').catch(() => '')
  const found = parsed(text)
  if (Number(found?.format) > backupFormat) throw newer(String(found?.program))
  const { data } = manifestShape.safeParse(found)
  if (!data || folder.endsWith('.partial'))
    throw new StartRefusal(`${folder} 不是完整的备份：备份中途断了。${folder} is no whole backup: it was cut off before its end.`)
  return data
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuseOther({ migrations, program }: Manifest, folder: string) {
  const ours = readMigrations(folder)
  if (migrations.length > ours.length) throw newer(program)
  const other = migrations.find(({ checksum }, i) => ours[i]?.checksum !== checksum)
  if (other)
    throw new StartRefusal(
      `备份来自另一个程序：迁移 ${other.name} 与本程序的不同。The backup is of another program: its migration ${other.name} is not ours.`,
    )
}

const newer = (program: string) =>
  new StartRefusal(
    `备份来自更新的版本（${program}），请先升级程序再恢复。The backup was made by a newer version (${program}): upgrade the program, then restore.`,
  )

async function refuseDamaged(folder: string) {
  const sums = await readSums(folder)
  const faults = sums ? await faultsOf(folder, sums) : [place.sums]
  if (faults.length === 0) return
  const some = faults.slice(0, 3).join(', ')
  throw new StartRefusal(
    `备份不完整或被改动：${faults.length} 个文件不对（${some}）。The backup is damaged or cut off: ${faults.length} of its files are not what they were (${some}).`,
  )
}
