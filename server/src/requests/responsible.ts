import { sql } from 'kysely'

/** Who is responsible for a matter: the colleague who took it over within the team, else the enterprise's officer. Their line holds its clocks. R3.4, R3.6 */
export const responsibleFor = (request: { handlerId: string | null }, enterprise: { officerId: string | null }): string | null =>
  request.handlerId ?? enterprise.officerId

/** The same in a statement over `request as r` and `enterprise as e`. */
export const responsibleColumn = sql<string | null>`coalesce(r.handler_id, e.officer_id)`
