import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What a unit is called in a sentence. */
export async function unitName(db: Kysely<DB>, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select u.short_name as name from unit u where u.id = ${id}`.execute(db)
  return rows[0]?.name ?? id
}
