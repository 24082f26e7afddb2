import type { Decline, WayTried } from '@yigen/domain/declines/decline.ts'
import { appealUntilOf } from '@yigen/domain/declines/decline-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { mayDecideHere, mayReleaseHere } from './ledger-sight.ts'

/** A refusal as the database gives it, with its appeal. */
export type RowOfDecline = Omit<z.output<typeof Decline>, 'appeal' | 'appealUntil'> & {
  appealId: string | null
  appealWords: string
  appealedBy: string
  appealedAt: Temporal.Instant
  decision: 'upheld' | 'rejected' | null
  decisionWords: string
  appealDecidedBy: string | null
  appealDecidedAt: Temporal.Instant | null
}

/** Over `decline d` with `declineJoins`. */
export const declineColumns = (actor: Actor): RawBuilder<unknown> => sql`
  d.id, d.request_id as "requestId", d.status, d.reason, d.legal_basis as "legalBasis", d.alternative, d.words,
  p.name as "proposedBy", d.proposed_at as "proposedAt", q.name as "decidedBy", d.decided_at as "decidedAt", d.to_try as "toTry",
  a.id as "appealId", a.words as "appealWords", b.name as "appealedBy", a.appealed_at as "appealedAt", a.decision,
  a.decision_words as "decisionWords", l.name as "appealDecidedBy", a.decided_at as "appealDecidedAt",
  ${mayReleaseHere(actor)} as "mayRelease", ${mayDecideHere(actor)} as "mayDecide"`

export const declineJoins: RawBuilder<unknown> = sql`
  join request r on r.district_id = d.district_id and r.id = d.request_id
  join enterprise e on e.district_id = d.district_id and e.id = d.enterprise_id
  join member p on p.id = d.proposed_by left join member q on q.id = d.decided_by
  left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
  left join member b on b.id = a.appealed_by left join member l on l.id = a.decided_by`

/** The refusals of a matter, the latest first; the enterprise reads those released, without what is for the office: why it was proposed and by whom. R5, R11.3 */
export async function declinesOf(db: Kysely<DB>, districtId: string, requestId: string, actor: Actor): Promise<z.output<typeof Decline>[]> {
  const fromOutside = is(actor, 'contact')
  const { rows } = await sql<RowOfDecline>`
    select ${declineColumns(actor)} from decline d ${declineJoins}
    where d.district_id = ${districtId} and d.request_id = ${requestId} ${fromOutside ? sql`and d.status in ('released', 'overturned')` : sql``}
    order by d.proposed_at desc, d.id desc`.execute(db)
  return rows.map(row => (fromOutside ? { ...toDecline(row), reason: '', proposedBy: '', toTry: '' } : toDecline(row)))
}

export function toDecline(row: RowOfDecline): z.output<typeof Decline> {
  const appeal = { words: row.appealWords, appealedBy: row.appealedBy, appealedAt: row.appealedAt }
  const decision = {
    decision: row.decision,
    decisionWords: row.decisionWords,
    decidedBy: row.appealDecidedBy,
    decidedAt: row.appealDecidedAt,
  }
  return {
    id: row.id,
    requestId: row.requestId,
    status: row.status,
    reason: row.reason,
    legalBasis: row.legalBasis,
    alternative: row.alternative,
    words: row.words,
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    toTry: row.toTry,
    appeal: row.appealId === null ? null : { id: row.appealId, ...appeal, ...decision },
    appealUntil: row.status === 'released' && row.decidedAt ? appealUntilOf(row.decidedAt) : null,
    mayRelease: row.mayRelease,
    mayDecide: row.mayDecide,
  }
}

/** What was tried, in order; for the office alone. R5.1, R11.3 */
export async function waysTriedOf(
  db: Kysely<DB>,
  districtId: string,
  requestId: string,
  actor: Actor,
): Promise<z.output<typeof WayTried>[]> {
  if (is(actor, 'contact')) return []
  return db
    .selectFrom('way_tried as w')
    .innerJoin('member as m', 'm.id', 'w.recorded_by')
    .select(['w.id', 'w.what', 'w.with_whom as withWhom', 'w.answered', 'm.name as recordedBy', 'w.recorded_at as recordedAt'])
    .where('w.district_id', '=', districtId)
    .where('w.request_id', '=', requestId)
    .orderBy('w.recorded_at')
    .execute()
}
