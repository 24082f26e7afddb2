import type { LiftRow } from '@yigen/domain/lifts/lift.ts'
import type { LiftLevel } from '@yigen/domain/lifts/lift-level.ts'
import type { LiftStatus } from '@yigen/domain/lifts/lift-status.ts'
import type { LiftAsker, LiftState } from '@yigen/domain/lifts/lift-steps.ts'
import type { LiftSubject } from '@yigen/domain/lifts/lift-subject.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { readsLent } from '@yigen/domain/members/sight.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { nameOf } from '#people/names.ts'
import { projectSeen } from '#projects/project-sight.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'
import { matterSeen, relationInMatter } from '#sight/matter-sight.ts'
import { said } from '#slice/registry.ts'

/** A question as the database gives it. */
export type RowOfLift = Omit<z.output<typeof LiftRow>, 'about'> & {
  districtId: string
  askedId: string
  subjectKind: LiftSubject
  subjectId: string
  /** the item of a weekly meeting that was lent up. R17.5 */
  itemId: string | null
  enterpriseId: string | null
  fromId: string | null
  /** the level to which it went on and whose answer it waits for */
  goesOnTo: LiftLevel | null
  /** who is responsible for the matter */
  officerId: string | null
  proposedById: string
  decidedById: string | null
  holderId: string | null
  /** the reader can open what it is about */
  opens: boolean
  relation: Relation
}

/** Over `lift l` with `liftJoins`. */
export const liftColumns = (actor: Actor): RawBuilder<unknown> => sql`
  l.id, l.district_id as "districtId", l.asked_id as "askedId", l.status, l.question, l.level, l.subject_kind as "subjectKind", l.subject_id as "subjectId",
  l.item_id as "itemId", l.enterprise_id as "enterpriseId", l.from_id as "fromId", ${titleOfLift()} as title, e.name as "enterpriseName", d.name as "districtName", u.name as "askedName",
  coalesce(r.handler_id, e.officer_id) as "officerId", l.proposed_by as "proposedById", ${nameOf(sql`l.proposed_by`)} as "proposedBy", l.proposed_at as "proposedAt",
  l.decided_by as "decidedById", l.due_at as "dueAt", l.ended_at as "endedAt", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "waitsFor", c.due_at as "waitsUntil",
  coalesce(c.holder_id = ${actor.memberId}, false) as mine, ${subjectSeen(actor)} as opens,
  (select f.level from lift f where f.district_id = l.district_id and f.from_id = l.id and f.ended_at is null) as "goesOnTo",
  case when l.district_id <> ${actor.districtId} or e.id is null then 'other' when r.id is null then ${relationHere(actor)} else ${relationInMatter(actor)} end as relation`

/** Over the same: what it is about, by its matter or its item. */
export const titleOfLift = (): RawBuilder<string> => sql<string>`coalesce(r.title, p.name, ${said('itemOfLift')}, '')`

/** The clock stands where it is held: with the district that asks until it is lent up, then with the level that was asked (decision 0037). */
export const liftJoins: RawBuilder<unknown> = sql`
  left join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id
  join unit d on d.id = l.district_id join unit u on u.id = l.asked_id
  left join request r on l.subject_kind = 'request' and r.district_id = l.district_id and r.id = l.subject_id
  left join project p on l.subject_kind = 'project' and p.district_id = l.district_id and p.id = l.subject_id
  left join clock c on c.district_id in (l.district_id, l.asked_id) and c.subject_id = l.id and c.stopped_at is null`

/** Of the district that asks who sees its matter whole, with whom it lies and who lent it up, at the level asked who reads what was lent up to it. Over the same. R11.2, R18.2 */
export const liftSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${seenWithMatter(actor)} or ${seenAsLent(actor)})`

export const seenWithMatter = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'contact')
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(l.district_id = ${actor.districtId} and (${actor.memberId}::uuid in (c.holder_id, l.decided_by) or ${itemSeen(actor)} or case when e.id is null then false when r.id is not null then ${matterSeen(actor)}
        when p.id is not null then ${projectSeen(actor)} else ${whollySeen(actor)} end))`

/** Over the same: what it is about, on its own page. R11.2, R17.5 */
const subjectSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`coalesce(l.district_id = ${actor.districtId} and case
  when l.subject_kind = 'agendaItem' then ${itemSeen(actor)} when r.id is not null then ${matterSeen(actor)} when p.id is not null then ${projectSeen(actor)} end, false)`

/** Its item stands on the agenda of a meeting that the actor sees. R17.5 */
export const itemSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(l.item_id is not null and ${said('itemOfLiftSeen')(actor)})`

/** Also once it needs no answer any more: who had it is told of that, and looks. */
export const seenAsLent = (actor: Actor): RawBuilder<SqlBool> =>
  readsLent(actor)
    ? sql<SqlBool>`(l.asked_id = ${actor.districtId} and l.decided_by is not null and l.status <> ${'sentBack' satisfies LiftStatus})`
    : sql<SqlBool>`false`

export const stateOfLift = ({ status, level, goesOnTo }: RowOfLift): LiftState => ({ status, level, further: goesOnTo })

/** How the actor stands to it. R1.4 */
export function askerOf(row: RowOfLift, actor: Actor): LiftAsker {
  const { memberId, roles, language } = actor
  const minister = row.enterpriseId !== null && row.districtId === actor.districtId && isMinisterOf(actor, row.officerId)
  return {
    ...{ roles, language },
    relations: minister ? [row.relation, 'minister'] : [row.relation],
    lent: row.askedId === actor.districtId && readsLent(actor),
    made: row.proposedById === memberId,
    owns: row.proposedById === memberId || row.officerId === memberId,
    lentIt: row.decidedById === memberId,
    holdsIt: row.holderId === memberId,
  }
}

/** Of what it hangs on, for who sees that: the city reads the question, not the matter. R11.2 */
export const aboutOf = ({ opens, subjectKind, subjectId }: RowOfLift): z.output<typeof LiftRow>['about'] =>
  opens ? { kind: subjectKind, id: subjectId } : null
