import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { TransferStatus } from '@yigen/domain/transfers/transfer-status.ts'
import type { TransferAsker } from '@yigen/domain/transfers/transfer-steps.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { nameOf } from '#people/names.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'

/** A transfer as the database gives it. */
export type RowOfTransfer = {
  id: string
  status: TransferStatus
  districtId: string
  districtName: string
  enterpriseId: string
  enterpriseName: string
  code: string | null
  officerId: string | null
  toDistrictId: string
  toDistrictName: string
  toEnterpriseId: string | null
  words: string
  proposedById: string
  proposedBy: string
  proposedAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  holderId: string | null
  waitsFor: string | null
  waitsUntil: Temporal.Instant | null
  mine: boolean
  relation: Relation
}

/** Over `transfer t` with `transferJoins`. */
export const transferColumns = (actor: Actor): RawBuilder<unknown> => sql`
  t.id, t.status, t.district_id as "districtId", d.name as "districtName", t.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.code, e.officer_id as "officerId",
  t.to_district_id as "toDistrictId", u.name as "toDistrictName", t.to_enterprise_id as "toEnterpriseId", t.words, t.proposed_by as "proposedById",
  ${nameOf(sql`t.proposed_by`)} as "proposedBy", t.proposed_at as "proposedAt", t.ended_at as "endedAt", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "waitsFor",
  c.due_at as "waitsUntil", coalesce(c.holder_id = ${actor.memberId}, false) as mine,
  case when t.district_id = ${actor.districtId} then ${relationHere(actor)} else 'other' end as relation`

/** The clock is a row of the district that is to answer (decision 0037). */
export const transferJoins: RawBuilder<unknown> = sql`
  join enterprise e on e.district_id = t.district_id and e.id = t.enterprise_id
  join unit d on d.id = t.district_id join unit u on u.id = t.to_district_id
  left join clock c on c.district_id = t.to_district_id and c.subject_id = t.id and c.stopped_at is null`

export const transferSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${seenAsLeaving(actor)} or ${seenAsComing(actor)})`

/** Of the office in the district that it leaves: who sees it whole. R11.2 */
export const seenAsLeaving = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'contact') ? sql<SqlBool>`false` : sql<SqlBool>`(t.district_id = ${actor.districtId} and ${whollySeen(actor)})`

/** In the district to which it moves: who decides, and once it is there who sees it whole. R18.4 */
export function seenAsComing(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'contact')) return sql<SqlBool>`false`
  if (is(actor, 'minister', 'leader')) return sql<SqlBool>`t.to_district_id = ${actor.districtId}`
  return sql<SqlBool>`(t.to_district_id = ${actor.districtId} and exists (
    select from enterprise e where e.district_id = t.to_district_id and e.id = t.to_enterprise_id and ${whollySeen(actor)}))`
}

/** How the actor stands to it. */
export function askerOf(row: RowOfTransfer, actor: Actor): TransferAsker {
  const here = row.districtId === actor.districtId
  return {
    ...{ roles: actor.roles, language: actor.language },
    relations: here && isMinisterOf(actor, row.officerId) ? [row.relation, 'minister'] : [row.relation],
    receives: row.toDistrictId === actor.districtId,
    made: row.proposedById === actor.memberId,
  }
}
