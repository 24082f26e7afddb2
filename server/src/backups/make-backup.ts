import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { connectOnce } from '#database/wait-for-database.ts'
import { StartRefusal } from '#start-refusal.ts'
import { backupName, partialName } from './backup-names.ts'
import { type Sum, sha256Of, writeSums } from './checksums.ts'
import { dumpDatabase } from './dump-database.ts'
import { keepFiles } from './keep-files.ts'
import { backupFormat, type Manifest } from './manifest.ts'
import type { OwnTools } from './own-tools.ts'
import { place } from './place.ts'
import { programVersion } from './program-version.ts'
import { plainText, sumTable } from './sum-table.ts'
import { tablesOf } from './tables-of.ts'
import { writeTables } from './write-tables.ts'

export type Backed = { folder: string; manifest: Manifest }
export type Backing = {
  /** who may read every table: the owner, or the application */
  url: string
  filesFolder: string
  /** where backups lie, one folder each */
  into: string
  /** PostgreSQL's own, where they are there and not older than the server */
  tools: OwnTools | null
}

/** Everything committed at one instant, while the servers go on. It bears its name only once it is whole and on the disk. */
export async function makeBackup({ url, filesFolder, into, tools }: Backing): Promise<Backed> {
  await mkdir(into, { recursive: true, mode: 0o700 })
  const client = await connectOnce(url, 'yigen backup')
  let draft: string | undefined
  try {
    const at = await openSnapshot(client)
    const name = backupName(at)
    draft = join(into, partialName(name))
    await mkdir(draft, { mode: 0o700 })
    const manifest = await fill(draft, client, { url, filesFolder, tools, at })
    // before the name: what the name promises is on the disk
    execFileSync('sync')
    await rename(draft, join(into, name))
    execFileSync('sync')
    return { folder: join(into, name), manifest }
  } catch (fault) {
    if (draft) await rm(draft, { recursive: true, force: true })
    throw fault
  } finally {
    await client.end().catch(() => {})
  }
}

async function openSnapshot(client: pg.Client): Promise<Temporal.Instant> {
  await client.query(plainText)
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<{ at: string }>(`select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)
  return Temporal.Instant.from(rows[0]?.at ?? '')
}

type Filling = Omit<Backing, 'into'> & { at: Temporal.Instant }

async function fill(draft: string, client: pg.Client, { url, filesFolder, tools, at }: Filling): Promise<Manifest> {
  const tables = await tablesOf(client)
  if (!tables.some(({ name }) => name === 'schema_migration'))
    throw new StartRefusal('数据库里还没有可备份的内容。There is nothing in this database to back up.')
  const written = tools ? await dumpDatabase(tools, client, url, draft) : await writeTables(client, tables, draft)
  const sums: Sum[] = []
  for (const path of written) sums.push([path, await sha256Of(join(draft, path))])
  const summed: Manifest['tables'] = []
  for (const table of tables) summed.push({ ...table, ...(await sumTable(client, table.name, table.columns)) })
  const kept = await keepFiles(client, filesFolder, draft)
  const manifest: Manifest = {
    format: backupFormat,
    program: programVersion,
    ...(await read(client)),
    kept: tools ? 'dump' : 'tables',
    at: at.toString(),
    tables: summed,
    files: kept.files,
  }
  await writeFile(join(draft, place.manifest), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flag: 'wx' })
  await writeSums(draft, [...sums, ...kept.sums])
  return manifest
}

async function read(client: pg.Client): Promise<Pick<Manifest, 'migrations' | 'server'>> {
  const { rows } = await client.query<Manifest['migrations'][number]>('select number, name, checksum from schema_migration order by number')
  const server = await client.query<{ server: string }>(`select current_setting('server_version') as server`)
  return { migrations: rows, server: server.rows[0]?.server ?? '' }
}
