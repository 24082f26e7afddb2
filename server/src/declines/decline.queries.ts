import type { Decline, WayTried } from '@yigen/domain/declines/decline.ts'
import { readStatuses } from '@yigen/domain/declines/decline-status.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import { type AppealFacts, appealFacts, type DeclineFacts, declineFacts, mayDecide, mayRelease, mayTakeBack } from './decline-facts.ts'

/** A refusal as the database gives it, with its appeal. */
export type RowOfDecline = Omit<z.output<typeof Decline>, 'appeal' | 'mayRelease' | 'mayDecide' | 'mayTakeBack'> & {
  appealId: string | null
  appealWords: string
  appealedBy: string
  appealedAt: Temporal.Instant
  decision: 'upheld' | 'rejected' | null
  decisionWords: string
  appealDecidedBy: string | null
  appealDecidedAt: Temporal.Instant | null
  facts: DeclineFacts
  appealFacts: AppealFacts | null
}

/** Over `decline d` with `declineJoins`. */
export const declineColumns = (actor: Actor): RawBuilder<unknown> => sql`
  d.id, d.request_id as "requestId", d.status, d.reason, d.legal_basis as "legalBasis", d.alternative, d.words,
  p.name as "proposedBy", d.proposed_at as "proposedAt", q.name as "decidedBy", d.decided_at as "decidedAt", d.appeal_until as "appealUntil", d.to_try as "toTry",
  a.id as "appealId", a.words as "appealWords", b.name as "appealedBy", a.appealed_at as "appealedAt", a.decision,
  a.decision_words as "decisionWords", l.name as "appealDecidedBy", a.decided_at as "appealDecidedAt",
  ${declineFacts(actor)} as facts, ${appealFacts(actor)} as "appealFacts"`

/** Over `decline d` with its `request r` and `enterprise e`. */
export const declineJoins: RawBuilder<unknown> = sql`
  join member p on p.id = d.proposed_by left join member q on q.id = d.decided_by
  left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
  left join member b on b.id = a.appealed_by left join member l on l.id = a.decided_by`

/** The refusals of `request r`, the latest first; the enterprise reads those released, without what is for the office: why it was proposed and by whom. R5, R11.3 */
export function declinesOf(actor: Actor): Part<z.output<typeof Decline>[]> {
  const fromOutside = is(actor, 'contact')
  const declines = rowsPart(
    () => sql<RowOfDecline>`
      select ${declineColumns(actor)} from decline d ${declineJoins}
      where d.district_id = r.district_id and d.request_id = r.id ${fromOutside ? sql`and ${oneOf(sql`d.status`, readStatuses)}` : sql``}
      order by d.proposed_at desc, d.id desc`,
    { proposedAt: true, decidedAt: true, appealUntil: true, appealedAt: true, appealDecidedAt: true },
  )
  return readOn(declines, rows =>
    rows.map(row => (fromOutside ? { ...toDecline(row, actor), reason: '', proposedBy: '', toTry: '' } : toDecline(row, actor))),
  )
}

export function toDecline(row: RowOfDecline, actor: Actor): z.output<typeof Decline> {
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
    appealUntil: row.status === 'released' ? row.appealUntil : null,
    mayRelease: mayRelease(actor, row.facts),
    mayDecide: mayDecide(actor, row.appealFacts),
    mayTakeBack: mayTakeBack(row.facts),
  }
}

/** What was tried in `request r`, in order; for the office alone. R5.1, R11.3 */
export const waysTriedOf = (actor: Actor) =>
  rowsPart(
    () => sql<z.output<typeof WayTried>>`
      select w.id, w.what, w.with_whom as "withWhom", w.answered, m.name as "recordedBy", w.recorded_at as "recordedAt"
      from way_tried w join member m on m.id = w.recorded_by
      where w.district_id = r.district_id and w.request_id = r.id and ${!is(actor, 'contact')} order by w.recorded_at`,
    { recordedAt: true },
  )
