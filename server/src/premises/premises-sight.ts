import { mayBy } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type PremisesAsker, seesPremises } from '@yigen/domain/premises/premises-steps.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `premises x`: who follows enterprises sees the district's, a street's people what stands on its ground, a village association's their own. R20.4, R1.7 */
export function premisesSeen(actor: Actor): RawBuilder<SqlBool> {
  const seen = mayBy(seesPremises, { roles: actor.roles })
    ? sql`true`
    : is(actor, ...unitRoles)
      ? sql`(x.unit_id = ${actor.unitId} or x.street_id = ${actor.unitId})`
      : sql`false`
  return sql<SqlBool>`(x.district_id = ${actor.districtId} and ${seen})`
}

/** How the actor stands to premises: of the unit that recorded them, of the street above it. */
export function askerOfPremises(actor: Actor, { unitId, streetId }: { unitId: string; streetId: string }): PremisesAsker {
  const { roles, language } = actor
  const ofUnit = is(actor, ...unitRoles)
  const relations = [
    ...(ofUnit && unitId === actor.unitId ? (['unit'] as const) : []),
    ...(ofUnit && streetId === actor.unitId ? (['helper'] as const) : []),
  ]
  return { roles, relations, language }
}
