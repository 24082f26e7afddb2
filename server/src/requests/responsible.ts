import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who is responsible for a matter: the colleague who took it over within the team, else the enterprise's officer. Their line holds its clocks. R3.4, R3.6 */
export const responsibleFor = (request: { handlerId: string | null }, enterprise: { officerId: string | null }): string | null =>
  request.handlerId ?? enterprise.officerId

/** The same in a statement over `request as r` and `enterprise as e`. */
export const responsibleColumn = sql<string | null>`coalesce(r.handler_id, e.officer_id)`

export async function readResponsible(db: Kysely<DB>, districtId: string, requestId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select ${responsibleColumn} as id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and r.id = ${requestId}`.execute(db)
  return rows[0]?.id ?? null
}
