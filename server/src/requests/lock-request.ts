import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import type { Asker, RequestState } from '@yigen/domain/requests/request-steps.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { matterSeen, relationInMatter } from '#sight/matter-sight.ts'
import { said } from '#slice/registry.ts'
import { type MatterState, readMatterState } from './matter-state.queries.ts'
import { responsibleColumn } from './responsible.ts'

export type LockedRequest = RequestState &
  MatterState & {
    id: string
    districtId: string
    number: string
    title: string
    enterpriseId: string
    enterpriseName: string
    /** who is responsible: the colleague who took it over, else the enterprise's officer */
    officerId: string | null
    serviceCode: string | null
    serviceVersion: number | null
    receivedAt: Temporal.Instant
    /** the receipt it was filed with, where a merging gave it an earlier one (R4.11) */
    cameAt: Temporal.Instant | null
    /** by the enterprise or for it; an appeal that was upheld is none */
    reopenings: number
    asker: Asker
  }

/** The row of one that is locked. */
export type LockedRow = {
  number: string
  title: string
  enterprise_id: string
  enterprise_name: string
  officer_id: string | null
  service_code: string | null
  service_version: number | null
  status: RequestStatus
  received_at: Temporal.Instant
  came_at: Temporal.Instant | null
  reopenings: number
  first_answered_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  last_message_id: string
  relation: Relation
  at_desk: boolean
}

/**
 * Takes the request for this step: invisible is 404, whoever comes second waits (R12.2). The enterprise is held as it is meanwhile, so that a clock started here
 * is not missed by an officer assigned at the same moment. The rules then ask of it what they need. `seen` is what opens it to this step: by itself, whoever sees the matter whole.
 */
export async function lockRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
  seen: RawBuilder<SqlBool> = matterSeen(actor),
): Promise<LockedRequest> {
  const { rows } = await lockedRow(actor, id, seen).execute(trx)
  return withState(trx, actor, id, rows[0], now)
}

/** The first half of it, as part of a larger statement. */
export const lockedRow = (actor: Actor, id: string, seen: RawBuilder<SqlBool> = matterSeen(actor)) =>
  sql<LockedRow>`
    select r.number, r.title, r.enterprise_id, e.name as enterprise_name, ${responsibleColumn} as officer_id, r.service_code, r.service_version,
      r.status, r.received_at, r.came_at, r.reopenings, r.first_answered_at, r.ended_at, r.last_message_id, ${relationInMatter(actor)} as relation, ${said('raisedAtDeskOf')(actor)} as at_desk
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${seen}
    for update of r for share of e`

/** The second half. A statement of its own: only what begins after the lock is had reads what the one before left. */
export async function withState(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  row: LockedRow | undefined,
  now: Temporal.Instant,
): Promise<LockedRequest> {
  if (!row) throw new Refused(refusal(refusals.notFound))
  return { ...toLocked(actor, id, row), ...(await readMatterState(trx, actor.districtId, id, now)) }
}

function toLocked(actor: Actor, id: string, row: LockedRow): Omit<LockedRequest, keyof MatterState> {
  return {
    id,
    districtId: actor.districtId,
    number: row.number,
    title: row.title,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    officerId: row.officer_id,
    serviceCode: row.service_code,
    serviceVersion: row.service_version,
    status: row.status,
    receivedAt: row.received_at,
    cameAt: row.came_at,
    reopenings: row.reopenings,
    firstAnsweredAt: row.first_answered_at,
    endedAt: row.ended_at,
    lastMessageId: row.last_message_id,
    asker: {
      ...{ relation: row.relation, alsoMinister: isMinisterOf(actor, row.officer_id), atDesk: row.at_desk },
      language: actor.language,
    },
  }
}
