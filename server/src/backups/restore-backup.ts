import { join } from 'node:path'
import type pg from 'pg'
import { layOut, migrate, migrationsFolder, whileNobodyMigrates } from '#database/migrate.ts'
import { connectOnce } from '#database/wait-for-database.ts'
import { StartRefusal } from '#start-refusal.ts'
import { readSums } from './checksums.ts'
import { copyWhole } from './keep-files.ts'
import { loadDump } from './load-dump.ts'
import { loadTables } from './load-tables.ts'
import type { Manifest } from './manifest.ts'
import type { OwnTools } from './own-tools.ts'
import { place } from './place.ts'
import { refuseFilled, refuseServed } from './refuse-target.ts'
import { mustSumTo, plainText, sumTable } from './sum-table.ts'

export type Restoring = {
  backup: string
  manifest: Manifest
  /** the owner of the database that takes it */
  ownerUrl: string
  role: string
  filesFolder: string
  /** said in so many words: what stands in the database goes */
  replace: boolean
  tools: OwnTools | null
  migrations?: string
}

/** What was there stays until the backup has been loaded and compared; then it is brought up to date as any database of an earlier version is. */
export async function restoreBackup(restoring: Restoring): Promise<void> {
  const { backup, manifest, ownerUrl, role, filesFolder, replace, tools, migrations = migrationsFolder } = restoring
  const client = await connectOnce(ownerUrl, 'yigen restore')
  try {
    await whileNobodyMigrates(client, async () => {
      await client.query(plainText)
      await refuseServed(client)
      if (!replace) await refuseFilled(client)
      // first the files: a row that names one is there only once it is
      await putBackFiles(backup, filesFolder)
      if (manifest.kept === 'dump') await loadDump(tools, ownerUrl, join(backup, place.dump), around(manifest))
      else await loadAsOne(client, restoring, migrations)
    })
    await client.query('analyze')
  } finally {
    await client.end().catch(() => {})
  }
  await migrate(ownerUrl, { role, folder: migrations })
}

async function putBackFiles(backup: string, filesFolder: string) {
  for (const [path, sha256] of (await readSums(backup)) ?? []) {
    if (path.startsWith(`${place.files}/`))
      await copyWhole(join(backup, path), join(filesFolder, path.slice(place.files.length + 1)), sha256)
  }
}

/** One transaction: whole, or as if nothing had been tried. */
async function loadAsOne(client: pg.Client, { backup, manifest }: Restoring, migrations: string) {
  await client.query('begin')
  try {
    await client.query(emptied)
    await layOut(client, manifest.migrations.length, migrations)
    await loadTables(client, manifest.tables, backup)
    await refuseUnlike(client, manifest)
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

/** What goes with it is not told one by one. */
const emptied =
  'set client_min_messages = warning; drop schema public cascade; create schema public; alter schema public owner to pg_database_owner'

/** What psql does in the same transaction. */
const around = ({ tables }: Manifest) => ({ before: `${emptied};\n`, after: `${plainText};\n${tables.map(mustSumTo).join('\n')}` })

async function refuseUnlike(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const { name, columns, rows, sum } of tables) {
    const found = await sumTable(client, name, columns)
    if (found.rows !== rows || found.sum !== sum)
      throw new StartRefusal(
        `恢复出的 ${name} 与备份时不同：应有 ${rows} 行，有 ${found.rows} 行。What was restored of ${name} is not what was backed up: ${rows} rows then, ${found.rows} now.`,
      )
  }
}
