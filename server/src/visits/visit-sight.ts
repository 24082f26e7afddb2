import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { visibleEnterprises, whollySeen } from '#sight/enterprise-sight.ts'

/** Over `visit v`: the actor goes, or went. */
export const goesAlong = ({ memberId }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(v.visitor_id = ${memberId} or exists (
  select from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id and x.member_id = ${memberId}))`

/** Over the same with its `enterprise e`, whose line whoever goes sees: with what came of it. R11.2 */
export const visitSeenWhole = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'contact')
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${whollySeen(actor)} or (${visibleEnterprises(actor)} and ${goesAlong(actor)}))`

/** That it is there at all: another bureau must learn of it to go along. R20.1 */
export const visitKnown = visibleEnterprises

/** What the same is read over. */
export const enterpriseOfVisit: RawBuilder<unknown> = sql`join enterprise e on e.district_id = v.district_id and e.id = v.enterprise_id`
