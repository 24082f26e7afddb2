import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { projectSeen } from '#projects/project-sight.ts'

/** Whose projects' plans one sees: the office's, of what it sees whole. Over `project p` and `enterprise e`. R13.7 */
export const planSeen = (actor: Actor): RawBuilder<SqlBool> => (is(actor, 'contact') ? sql<SqlBool>`false` : projectSeen(actor))

/** Over `milestone m`: it is of the actor's unit. R13.7 */
export const ofOwnUnit = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, ...unitRoles) ? sql<SqlBool>`coalesce(m.owner_unit_id = ${actor.unitId}, false)` : sql<SqlBool>`false`

/** Over a row `s` with `district_id` and `id`. */
export const milestoneSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
  join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
  where m.district_id = s.district_id and m.id = s.id and m.district_id = ${actor.districtId} and (${planSeen(actor)} or ${ofOwnUnit(actor)}))`
