import { constants, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { type Sum, sha256Of } from './checksums.ts'
import type { Manifest } from './manifest.ts'
import { place } from './place.ts'

/** The files that rows of the snapshot name. A row is never removed, nor a file that one names: what is missing was missing before. */
export async function keepFiles(client: pg.Client, from: string, folder: string): Promise<{ files: Manifest['files']; sums: Sum[] }> {
  const files: Manifest['files'] = { count: 0, bytes: 0, missing: [] }
  const sums: Sum[] = []
  for (const { district, sha256 } of await filesNamed(client)) {
    const path = place.file(district, sha256)
    const to = join(folder, place.files, path)
    if (!(await copyWhole(join(from, path), to, sha256))) files.missing.push(path)
    else {
      files.count += 1
      files.bytes += (await stat(to)).size
      sums.push([join(place.files, path), sha256])
    }
  }
  return { files, sums }
}

export async function filesNamed(client: pg.Client): Promise<{ district: string; sha256: string }[]> {
  // of a database that is not brought up to date yet: it was called so before 0018
  const table = await client.query<{ name: string }>(`select coalesce(to_regclass('file'), to_regclass('request_file'))::text as name`)
  const { rows } = await client.query<{ district: string; sha256: string }>(
    `select distinct district_id as district, sha256 from ${table.rows[0]?.name} order by 1, 2`,
  )
  return rows
}

/** A file is called by its sum: a copy that is another is none. */
export async function copyWhole(from: string, to: string, sha256: string): Promise<boolean> {
  if (!existsSync(from)) return false
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await chmod(to, 0o600)
  if ((await sha256Of(to)) === sha256) return true
  await rm(to)
  return false
}
