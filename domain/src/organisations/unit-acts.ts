import { whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { organisationRefusals } from './organisations.slice.ts'
import { unitAccess } from './unit-access.ts'
import { levelWords, type UnitLevel } from './unit-level.ts'

type Placed = { level: UnitLevel; name: string }

/** What stands below what (R1.1): a department below a district, street or department, a street below the district, a village association below a street. */
const parents: Partial<Record<UnitLevel, readonly UnitLevel[]>> = {
  street: ['district'],
  village: ['street'],
  department: ['district', 'street', 'department'],
}

/** R1.5: system administrators keep the units. */
export const whyNotKeepUnits = (actor: Actor): Refusal | null => whyNotAccess(actor, unitAccess.createUnit)

/** R1.1: its code belongs to the district, its level fits the unit above. */
export function whyNotPlaced(actor: Actor, unit: { id: string; level: UnitLevel }, parent: Placed): Refusal | null {
  if (!unit.id.startsWith(actor.districtId))
    return refusal(organisationRefusals.unitCodeElsewhere, { district: actor.districtId }, { field: 'id' })
  if (parents[unit.level]?.includes(parent.level)) return null
  const level = levelWords[unit.level][actor.language === 'en' ? 'en' : 'zh']
  return refusal(organisationRefusals.unitLevelWrong, { level, parent: parent.name }, { field: 'parentId' })
}

/** A unit goes when nobody belongs to it and nothing stands below it. */
export function whyNotClose({ members, units }: { members: number; units: number }): Refusal | null {
  if (members > 0) return refusal(organisationRefusals.unitNotEmpty, { count: members })
  return units > 0 ? refusal(organisationRefusals.unitHasUnits, { count: units }) : null
}

/** R11.2 */
export const whyNotSeeUnits = (actor: Actor): Refusal | null => whyNotAccess(actor, unitAccess.listUnits)
