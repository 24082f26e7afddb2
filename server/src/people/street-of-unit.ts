import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** On whose ground a unit stands: the street itself, or the one above a village association; null of any other. R1.1, R1.7 */
export async function readStreetOf(db: Kysely<DB>, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select s.id from unit u join unit s on s.id in (u.id, u.parent_id) and s.level = 'street' where u.id = ${unitId}`.execute(db)
  return rows[0]?.id ?? null
}
