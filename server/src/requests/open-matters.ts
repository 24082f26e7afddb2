import { openStatuses, type RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'
import { heldOf } from './held-reply.queries.ts'

/** A matter that is not ended yet. */
export type OpenMatter = {
  districtId: string
  id: string
  number: string
  title: string
  status: RequestStatus
  enterpriseId: string
  receivedAt: Temporal.Instant
  /** a reply on it can still be undone (R4.12) */
  replyHeld: boolean
  paused: boolean
}

const isOpenOf = (districtId: string, enterpriseId: string) =>
  sql`r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId} and ${oneOf(sql`r.status`, openStatuses)}`

/** Takes those of an enterprise, always in one order and before the enterprise: who replies holds the matter first. */
export async function lockOpenMatters(trx: Transaction<DB>, districtId: string, enterpriseId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r where ${isOpenOf(districtId, enterpriseId)} order by r.id for update`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

export async function readOpenMatters(
  db: Kysely<DB>,
  districtId: string,
  enterpriseId: string,
  now: Temporal.Instant,
): Promise<OpenMatter[]> {
  const { rows } = await sql<OpenMatter>`
    select r.district_id as "districtId", r.id, r.number, r.title, r.status, r.enterprise_id as "enterpriseId", r.received_at as "receivedAt",
      exists (select ${heldOf(now)}) as "replyHeld", ${said('paused')({ districtId: sql`r.district_id`, requestId: sql`r.id` })} as paused
    from request r where ${isOpenOf(districtId, enterpriseId)} order by r.received_at, r.id`.execute(db)
  return rows
}
