import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What one role opens: enterprises of these officers, these enterprises, and (on condition) those without an officer. */
type Reach = { officers?: Sql[]; enterprises?: Sql[]; unassigned?: Sql }
type Sql = RawBuilder<unknown>

/**
 * R11.1, R11.2: which enterprises the actor sees with everything in them; a condition on `enterprise as e`.
 * Only the roles the actor has come into the statement, each as a list of officers or of enterprises, so that an index answers it.
 */
export function whollySeen(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  if (is(actor, 'leader')) return sql<SqlBool>`e.district_id = ${actor.districtId}`
  const reaches = actor.roles.map(role => reachOf(role, actor, now))
  const officers = reaches.flatMap(reach => reach.officers ?? [])
  const enterprises = reaches.flatMap(reach => reach.enterprises ?? [])
  const unassigned = reaches.flatMap(reach => reach.unassigned ?? [])
  const any = [
    ...(officers.length > 0 ? [sql`e.officer_id = any(array(${sql.join(officers, sql` union `)}))`] : []),
    ...(enterprises.length > 0 ? [sql`e.id = any(array(${sql.join(enterprises, sql` union `)}))`] : []),
    ...unassigned.map(of => sql`(e.officer_id is null and (select ${of} from district t where t.id = ${actor.districtId}))`),
  ]
  if (any.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(e.district_id = ${actor.districtId} and (${sql.join(any, sql` or `)}))`
}

function reachOf(role: Role, actor: Actor, now: Temporal.Instant): Reach {
  switch (role) {
    case 'contact':
      return { enterprises: [ownEnterprises(actor)] }
    case 'officer':
      return {
        officers: [
          sql`select ${actor.memberId}::uuid`,
          sql`select d.officer_id from ${deputyRows(actor, now)} and d.enterprise_id is null`,
        ],
        enterprises: [
          sql`select d.enterprise_id from ${deputyRows(actor, now)} and exists (
            select from enterprise x where x.district_id = d.district_id and x.id = d.enterprise_id and x.officer_id = d.officer_id)`,
        ],
      }
    case 'minister':
      return {
        officers: [
          sql`select m.id from member m where m.minister_id = ${actor.memberId}`,
          sql`select m.id from member m join district t on t.id = m.district_id
            where t.id = ${actor.districtId} and t.default_minister_id = ${actor.memberId} and m.minister_id is null`,
        ],
        unassigned: sql`t.default_minister_id = ${actor.memberId}`,
      }
    // R3.4, R10.1: a head holds, or is told of, the clocks of the unit's officers
    case 'head':
      return {
        officers: [sql`select m.id from member m where m.unit_id = ${actor.unitId} and m.district_id = ${actor.districtId}`],
        unassigned: sql`exists (select from member m where m.id = t.default_minister_id and m.unit_id = ${actor.unitId})`,
      }
    default:
      return {}
  }
}

/** R11.2: whose line of the register the actor sees at all: who follows enterprises the district's, a unit's clerk and head what they see wholly or have on their ground, a contact their own. Administrators none (R1.5). */
export function visibleEnterprises(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  if (is(actor, 'officer', 'minister', 'leader')) return sql<SqlBool>`e.district_id = ${actor.districtId}`
  if (is(actor, 'head', 'clerk')) return seenWithCounts(actor, now)
  if (is(actor, 'contact')) return sql<SqlBool>`(e.district_id = ${actor.districtId} and e.id = any(array(${ownEnterprises(actor)})))`
  return sql<SqlBool>`false`
}

/** R11.2: a street's people, to whom the enterprises on its ground are shown. */
export const isOfStreet = (actor: Actor): boolean => actor.unitLevel === 'street' && is(actor, 'clerk', 'head', 'officer')

/** R11.2: a street's people see the enterprises on their ground and how matters stand there, beside what they see wholly. */
export function seenWithCounts(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  return isOfStreet(actor) ? sql<SqlBool>`(${whollySeen(actor, now)} or e.street_id = ${actor.unitId})` : whollySeen(actor, now)
}

/** How the actor stands to an enterprise and its matters; the first in the order of `relations` counts. */
export async function relationTo(
  db: Kysely<DB>,
  actor: Actor,
  enterprise: { id: string; officer_id: string | null },
  now: Temporal.Instant,
): Promise<Relation> {
  const { rows } = await sql<{ relation: Relation }>`
    select ${relationHere(actor, now)} as relation from (select ${enterprise.id}::uuid as id, ${enterprise.officer_id}::uuid as officer_id) e`.execute(
    db,
  )
  return rows[0]?.relation ?? 'other'
}

/**
 * The same for each row of a list, over the enterprise's alias `e`. Only the roles the actor has come into the statement.
 * `officers`: a matter can have two, the enterprise's and the colleague who took it over.
 */
export function relationHere(actor: Actor, now: Temporal.Instant, officers: readonly Sql[] = [sql`e.officer_id`]): RawBuilder<Relation> {
  const any = sql.join(officers)
  const cases = [
    ...(is(actor, 'contact') ? [sql`when e.id = any(array(${ownEnterprises(actor)})) then 'enterprise'`] : []),
    ...(is(actor, 'officer')
      ? [
          sql`when ${actor.memberId} in (${any}) then 'officer'`,
          sql`when exists (select from ${deputyRows(actor, now)} and d.officer_id in (${any}) and (d.enterprise_id is null or d.enterprise_id = e.id)) then 'deputy'`,
        ]
      : []),
    ...(is(actor, 'minister')
      ? [
          sql`when ${sql.join(
            officers.map(officer => leadsTeamOf(actor, officer)),
            sql` or `,
          )} then 'minister'`,
        ]
      : []),
    ...(is(actor, 'leader') ? [sql`when true then 'leader'`] : []),
  ]
  return cases.length === 0 ? sql<Relation>`'other'` : sql<Relation>`case ${sql.join(cases, sql` `)} else 'other' end`
}

/** R3.2: the officer's minister, or the default one where there is no officer, or the officer has none. */
const leadsTeamOf = (actor: Actor, officer: Sql) => sql`
  ${actor.memberId} = coalesce((select o.minister_id from member o where o.id = ${officer}),
    (select t.default_minister_id from district t where t.id = ${actor.districtId}))`

/** R11.2: tasks of the unit whose clerk or head the actor is; over the task's alias `t`. Whoever sees the matter whole sees its tasks beside. */
export function ofOwnUnit(actor: Actor): RawBuilder<SqlBool> {
  return is(actor, 'clerk', 'head')
    ? sql<SqlBool>`(t.district_id = ${actor.districtId} and t.unit_id = ${actor.unitId})`
    : sql<SqlBool>`false`
}

const ownEnterprises = (actor: Actor) => sql`
  select c.enterprise_id from contact c where c.district_id = ${actor.districtId} and c.member_id = ${actor.memberId} and c.removed_at is null`

const deputyRows = (actor: Actor, now: Temporal.Instant) => sql`
  deputy d where d.district_id = ${actor.districtId} and d.deputy_id = ${actor.memberId} and d.during @> ${now}::timestamptz`
