import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Reach } from '@yigen/domain/members/reach.ts'
import { type Relation, relations } from '@yigen/domain/members/relation.ts'
import { type Role, unitRoles } from '@yigen/domain/members/role.ts'
import { opens, relationBy, type Standing, standings } from '@yigen/domain/members/sight.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

type Sql = RawBuilder<unknown>

/**
 * R11.1, R11.2: which enterprises the actor sees with everything in them; a condition on `enterprise as e`.
 * Only what the actor's roles reach comes into the statement, as lists of officers and of enterprises, so that one plan serves all and an index answers it.
 */
export function whollySeen(actor: Actor): RawBuilder<SqlBool> {
  if (opens(actor, 'district', 'whole')) return sql<SqlBool>`e.district_id = ${actor.districtId}`
  const { own, covered, coveredFor, team, unassigned, unit, enterprises } = openTo(actor)
  const officers = [...own, ...covered, ...team, ...unit]
  const any = [
    ...(officers.length > 0 ? [sql`e.officer_id = any(${officers}::uuid[])`] : []),
    ...(enterprises.length > 0 ? [sql`e.id = any(${enterprises}::uuid[])`] : []),
    ...(coveredFor.length > 0
      ? [sql`(e.id = any(${coveredFor.map(one => one.enterpriseId)}::uuid[]) and ${isCoveredFor(coveredFor, [sql`e.officer_id`])})`]
      : []),
    ...(unassigned ? [sql`e.officer_id is null`] : []),
  ]
  return any.length > 0 ? sql<SqlBool>`(e.district_id = ${actor.districtId} and (${sql.join(any, sql` or `)}))` : sql<SqlBool>`false`
}

/** Of what the actor reaches, what their roles open whole (domain/src/members/sight.ts). */
function openTo(actor: Actor) {
  const { deputyOf, deputyFor, team, unassigned, unit, enterprises } = actor.reach
  const whole = (standing: Standing) => opens(actor, standing, 'whole')
  return {
    own: whole('own') ? [actor.memberId] : [],
    covered: whole('covered') ? deputyOf : [],
    coveredFor: whole('covered') ? deputyFor : [],
    team: whole('team') ? team : [],
    unassigned: is(actor, ...unassigned) && whole('unassigned'),
    unit: whole('unit') ? unit : [],
    enterprises: whole('contact') ? enterprises : [],
  }
}

/** R11.2: whose line of the register the actor sees at all: who follows enterprises the district's, a unit's clerk and head what they see wholly or have on their ground, a contact their own. Administrators none (R1.5). */
export function visibleEnterprises(actor: Actor): RawBuilder<SqlBool> {
  return opens(actor, 'district', 'line') ? sql<SqlBool>`e.district_id = ${actor.districtId}` : seenWithCounts(actor)
}

/** R11.2, R18.1: the registers of the districts under the actor's city, line by line; whose rows are another district's, so that nothing is written by it. */
export const readByCity = (actor: Actor): RawBuilder<SqlBool> =>
  opens(actor, 'city', 'line') ? sql<SqlBool>`e.district_id = any(${actor.reach.districts}::text[])` : sql<SqlBool>`false`

/** R11.2: a street's people, to whom the enterprises on its ground are shown. */
export const isOfStreet = (actor: Actor): boolean => opens(actor, 'ground', 'state')

/** R11.2: a street's people see the enterprises on their ground and how matters stand there, beside what they see wholly. */
export function seenWithCounts(actor: Actor): RawBuilder<SqlBool> {
  return isOfStreet(actor) ? sql<SqlBool>`(${whollySeen(actor)} or e.street_id = ${actor.unitId})` : whollySeen(actor)
}

/**
 * How the actor stands to an enterprise and its matters, over the enterprise's alias `e`; the first in the order of `relations` counts.
 * `officers`: a matter can have two, the enterprise's and the colleague who took it over. Only the roles the actor has come into the statement.
 */
export function relationHere(actor: Actor, officers: readonly Sql[] = [sql`e.officer_id`]): RawBuilder<Relation> {
  const { own, covered, coveredFor, team, enterprises } = openTo(actor)
  const oneOf = (ids: readonly string[]) => (ids.length > 0 ? officers.map(officer => sql`${officer} = any(${ids}::uuid[])`) : [])
  const standingSo: Record<Standing, (role: Role) => Sql[]> = {
    contact: () => (enterprises.length > 0 ? [sql`e.id = any(${enterprises}::uuid[])`] : []),
    own: () => own.map(id => sql`${id} in (${sql.join(officers)})`),
    covered: () => [...oneOf(covered), ...(coveredFor.length > 0 ? [isCoveredFor(coveredFor, officers)] : [])],
    team: () => oneOf(team),
    unassigned: role => (actor.reach.unassigned.some(one => one === role) ? [sql`e.officer_id is null`] : []),
    district: () => [sql`true`],
    city: () => [],
    unit: () => [],
    ground: () => [],
    asked: () => [],
    held: () => [],
  }
  const by = (relation: Relation) =>
    actor.roles.flatMap(role =>
      standings.flatMap(standing => (relationBy(actor, role, standing) === relation ? standingSo[standing](role) : [])),
    )
  const cases = relations.flatMap(relation => when(relation, by(relation)))
  return cases.length > 0 ? sql<Relation>`case ${sql.join(cases, sql` `)} else 'other' end` : sql<Relation>`'other'`
}

const when = (relation: Relation, any: Sql[]): Sql[] =>
  any.length > 0 ? [sql`when ${sql.join(any, sql` or `)} then ${sql.lit(relation)}`] : []

/** Of this enterprise alone the deputy of one of these officers. */
const isCoveredFor = (coveredFor: Reach['deputyFor'], officers: readonly Sql[]) => sql`exists (
  select from unnest(${coveredFor.map(one => one.officerId)}::uuid[], ${coveredFor.map(one => one.enterpriseId)}::uuid[]) as d(officer_id, enterprise_id)
  where d.enterprise_id = e.id and d.officer_id in (${sql.join(officers)}))`

/** R11.2: tasks of the unit whose clerk or head the actor is; over the task's alias `t`. Whoever sees the matter whole sees its tasks beside. */
export function ofOwnUnit(actor: Actor): RawBuilder<SqlBool> {
  return is(actor, ...unitRoles) ? sql<SqlBool>`(t.district_id = ${actor.districtId} and t.unit_id = ${actor.unitId})` : sql<SqlBool>`false`
}
