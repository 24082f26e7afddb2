import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Short names of units, closed ones too. */
export async function namesOfUnits(db: Kysely<DB>, ids: readonly string[]): Promise<(id: string | null) => string> {
  if (ids.length === 0) return () => ''
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'short_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const names = new Map(rows.map(row => [row.id, row.short_name]))
  return id => (id === null ? '' : (names.get(id) ?? id))
}
