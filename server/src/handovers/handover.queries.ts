import type { HandoverRow } from '@yigen/domain/handovers/handover.ts'
import { passedStatuses } from '@yigen/domain/handovers/handover-status.ts'
import type { HandoverAsker, HandoverState } from '@yigen/domain/handovers/handover-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'

/** A handover as the database gives it. */
export type RowOfHandover = z.output<typeof HandoverRow> & {
  districtId: string
  proposedById: string
  agreedById: string | null
  agreedBy: string | null
  agreedAt: Temporal.Instant | null
  /** the minister of whose team it was agreed */
  agreedFor: string | null
  fromMinisterId: string | null
  toMinisterId: string | null
  toMinisterName: string | null
}

const fromMinister = sql`coalesce(f.minister_id, t.default_minister_id)`
const toMinister = sql`coalesce(g.minister_id, t.default_minister_id)`

/** Over `handover h` with `handoverJoins`. */
export const handoverColumns = (actor: Actor): RawBuilder<unknown> => sql`
  h.id, h.district_id as "districtId", h.status, h.from_id as "fromId", f.name as "fromName", h.to_id as "toId", g.name as "toName",
  h.enterprise_id as "enterpriseId", e.name as "enterpriseName", h.reason, h.proposed_by as "proposedById", p.name as "proposedBy", h.proposed_at as "proposedAt",
  c.due_at as "dueAt", case h.status when 'agreeing' then q.name when 'proposed' then g.name end as "waitsFor",
  h.agreed_by as "agreedById", b.name as "agreedBy", h.agreed_at as "agreedAt", h.agreed_for as "agreedFor", a.name as "answeredBy", h.answered_at as "answeredAt", h.words,
  ${fromMinister} as "fromMinisterId", ${toMinister} as "toMinisterId", q.name as "toMinisterName", coalesce(c.holder_id = ${actor.memberId}, false) as mine`

export const handoverJoins: RawBuilder<unknown> = sql`
  join district t on t.id = h.district_id join member f on f.id = h.from_id join member g on g.id = h.to_id join member p on p.id = h.proposed_by
  left join member q on q.id = coalesce(g.minister_id, t.default_minister_id) left join member b on b.id = h.agreed_by left join member a on a.id = h.answered_by
  left join enterprise e on e.district_id = h.district_id and e.id = h.enterprise_id
  left join clock c on c.district_id = h.district_id and c.subject_id = h.id and c.stopped_at is null`

/** Over the same: who has a part in it, whoever stands in for them just now, and leaders. R3.7 */
export const handoverSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${actor.memberId}::uuid in (h.from_id, h.to_id, h.proposed_by) or h.agreed_by = ${actor.memberId}::uuid or c.holder_id = ${actor.memberId}::uuid or ${is(actor, 'leader')}
  or (${is(actor, 'minister')} and ${actor.memberId}::uuid in (${fromMinister}, ${toMinister})))`

export const stateOfHandover = ({ status, toName, toMinisterName }: RowOfHandover): HandoverState => ({
  status,
  toName,
  toMinisterName: toMinisterName ?? '',
})

/** How the actor stands to it. */
export function askerOf(row: RowOfHandover, actor: Actor): HandoverAsker {
  const { memberId, roles, language } = actor
  const minister = is(actor, 'minister')
  const standsIn = row.status === 'agreeing' && row.mine && row.toId !== memberId && row.fromId !== memberId
  return {
    ...{ roles, language },
    self: row.fromId === memberId,
    ofTeam: minister && row.fromMinisterId === memberId,
    made: row.proposedById === memberId,
    receives: row.toId === memberId,
    agreesFor: (minister && row.toMinisterId === memberId && row.toMinisterId !== row.fromMinisterId) || standsIn,
    above: is(actor, 'leader') || (minister && row.toMinisterId === memberId),
  }
}

export const isPassed = (status: RowOfHandover['status']): boolean => passedStatuses.some(passed => passed === status)
