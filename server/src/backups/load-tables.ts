import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { KeptTable } from './manifest.ts'
import { place } from './place.ts'
import { named } from './sum-table.ts'

/** Into tables that the migrations of then have made; what those put there themselves is in the backup too. Keys between tables are taken off meanwhile and looked at when they come back. */
export async function loadTables(client: pg.Client, tables: readonly KeptTable[], folder: string): Promise<void> {
  await client.query(`truncate ${named(tables.map(({ name }) => name))}`)
  const keys = await foreignKeysOf(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name, columns } of tables) {
    const rows = client.query(from(`copy ${pg.escapeIdentifier(name)} (${named(columns)}) from stdin`))
    await pipeline(createReadStream(join(folder, place.table(name))), createZstdDecompress(), rows)
  }
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

async function foreignKeysOf(client: pg.Client): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`)
  return rows
}
