import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { added } from '#slice/registry.ts'
import { taxGate } from './evidence.queries.ts'
import { isTaxUnit } from './gates.queries.ts'

/** One project with everything in it: who sees its enterprise whole, leaders among them, and whom it names. Over `project p` and `enterprise e`. R13.7 */
export const projectSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${whollySeen(actor)} or ${isNamed(actor)})`

/** The same for a list: the enterprises that one sees whole are found first, so that an index answers it. Who sees the district's has nothing to find. */
export const projectsSeen = (actor: Actor): RawBuilder<SqlBool> =>
  opens(actor, 'district', 'whole')
    ? projectSeen(actor)
    : sql<SqlBool>`(p.enterprise_id = any(array(select e.id from enterprise e where ${whollySeen(actor)})) or ${isNamed(actor)})`

/** Whether the actor is one of its named people. Over `project p`. */
export const isNamed = ({ districtId, memberId }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`p.id = any(array(
  select x.project_id from project_member x where x.district_id = ${districtId} and x.member_id = ${memberId} and x.removed_at is null))`

/** A unit that has a milestone of it sees its name, its stage, its own milestones and their evidence. Over `project p`. R13.7 */
export function projectSeenByUnit(actor: Actor): RawBuilder<SqlBool> {
  const has = added('unitHasMilestone').map(one => one(actor))
  return sql<SqlBool>`(p.district_id = ${actor.districtId} and (${sql.join([...has, toVerifyByTax(actor)], sql` or `)}))`
}

/** R13.3: the clerks of the tax bureau see where something was paid. */
const toVerifyByTax = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'clerk')
    ? sql<SqlBool>`(${isTaxUnit(actor)} and exists (
        select from project_evidence x where x.district_id = p.district_id and x.project_id = p.id and x.gate = ${taxGate}))`
    : sql<SqlBool>`false`
