import type { Facts } from '@yigen/domain/members/access.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { readsLent, relationOf, type Standing, sightOf } from '@yigen/domain/members/sight.ts'
import type { Someone } from './people.ts'

/** The enterprise that an operation is about, or belongs to. */
export type Place = {
  id: string
  districtId: string
  officer: Someone | null
  /** the default minister, who has what has no officer, with the heads of that one's unit. R3.2 */
  defaultMinister: Someone
  streetId: string | null
}

/** What an operation is tried on. */
export type Subject = {
  /** absent where it belongs to no enterprise */
  place?: Place
  /** the member it is about */
  member?: Someone
  /** of another district there is nothing */
  districtId: string
  /** whose unit has its task, and which helps with it */
  unitId?: string
  helperId?: string
  /** who was asked by name, and sees the matter meanwhile */
  askedId?: string
  madeById?: string
  /** who holds a clock of it, not being its officer */
  holder?: Someone
  /** the district or city to which it was lent up, or is to move */
  lentTo?: string
  /** whose decision it waits for */
  deciders?: readonly Role[]
}

/** How somebody stands to an enterprise, from what people are given and where they sit. */
export function standingsTo(who: Someone, place: Place): Standing[] {
  if (who.unitLevel === 'city' && place.districtId.startsWith(who.unitId)) return ['city']
  if (who.districtId !== place.districtId) return []
  const { officer, defaultMinister } = place
  const all: [Standing, boolean][] = [
    ['contact', who.contactOf.includes(place.id)],
    ['own', officer?.id === who.id],
    ['covered', officer !== null && who.deputyOf.includes(officer.id)],
    ['team', officer?.ministerId === who.id],
    ['unassigned', officer === null && (who.isDefaultMinister || who.unitId === defaultMinister.unitId)],
    ['unit', officer?.unitId === who.unitId],
    ['ground', place.streetId === who.unitId],
    ['district', true],
  ]
  return all.flatMap(([standing, is]) => (is ? [standing] : []))
}

/** Only the default minister has as minister what has no officer; the others of the same unit as its head. */
const counted = (who: Someone, standings: Standing[]): Standing[] =>
  who.isDefaultMinister || who.roles.includes('head') ? standings : standings.filter(one => one !== 'unassigned')

/** What the rules ask of somebody about this subject. */
export function factsOf(who: Someone, subject: Subject): Facts {
  const asked = subject.askedId === who.id
  const standings: Standing[] = [
    ...(subject.place ? counted(who, standingsTo(who, subject.place)) : []),
    ...(asked ? (['asked'] as const) : []),
    ...(subject.holder?.unitId === who.unitId ? (['held'] as const) : []),
  ]
  const ofOffice = who.roles.some(role => role === 'clerk' || role === 'head')
  const [ofUnit, helps] = [subject.unitId, subject.helperId].map(unitId => unitId === who.unitId && ofOffice)
  return {
    roles: who.roles,
    unitLevel: who.unitLevel,
    sight: sightOf(who, standings),
    relations: [relationOf(who, standings), ...(ofUnit ? (['unit'] as const) : []), ...(helps ? (['helper'] as const) : [])],
    self: subject.member?.id === who.id,
    ofTeam: subject.member !== undefined && subject.member.ministerId === who.id && who.roles.includes('minister'),
    asked,
    made: subject.madeById === who.id,
    lent: subject.lentTo === who.districtId && readsLent(who),
    receives: subject.lentTo === who.districtId,
    decides: subject.deciders?.some(role => who.roles.includes(role)) ?? false,
  }
}

/** Whether it is of their district at all, or was lent up or is to move to it. */
export const isThere = (who: Someone, subject: Subject): boolean =>
  who.districtId === subject.districtId || who.districtId === subject.lentTo
