import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { place } from './place.ts'
import { named } from './sum-table.ts'

/** One file a table as COPY writes it, compressed; streamed, so that no table need fit into memory. */
export async function writeTables(
  client: pg.Client,
  tables: readonly { name: string; columns: string[] }[],
  folder: string,
): Promise<string[]> {
  await mkdir(join(folder, place.tables), { mode: 0o700 })
  for (const { name, columns } of tables) {
    const rows = client.query(to(`copy (select ${named(columns)} from ${pg.escapeIdentifier(name)}) to stdout`))
    await pipeline(rows, createZstdCompress(), createWriteStream(join(folder, place.table(name)), { mode: 0o600 }))
  }
  return tables.map(({ name }) => place.table(name))
}
