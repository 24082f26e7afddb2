import type { UnitLevel } from '#organisations/unit-level.ts'
import { type Relation, relations } from './relation.ts'
import type { Role } from './role.ts'

/**
 * How a member stands to an enterprise: its contact; its officer; standing in for that one; their minister; the default minister (or that one's head) of what has none;
 * of their unit; of the street it stands in; of the district; of the city whose district it is of (R18.1). To one matter: asked to take it over; of the unit in which somebody else than its officer holds a clock of it. R3, R11, R10.1
 */
export const standings = ['contact', 'own', 'covered', 'team', 'unassigned', 'unit', 'ground', 'district', 'city', 'asked', 'held'] as const
export type Standing = (typeof standings)[number]

/** How much of an enterprise is seen, the most first: everything; how its matters stand; its line of the register. R11.2 */
export const sights = ['whole', 'state', 'line'] as const
export type Sight = (typeof sights)[number]

/** What one role opens to who stands so. `level`: only in a unit of that level. */
type Opening = { readonly sight: Sight; readonly relation?: Relation; readonly level?: UnitLevel }

/** The city reads the registers of its districts, and nobody of a bureau of it. R11.2, R18.1 */
const registerOfCity = { sight: 'line', level: 'city' } as const satisfies Opening

/** Role × standing: what of an enterprise is seen, and as whom one acts in its matters. A role that is missing does not compile. R11.1, R11.2, R1.5 */
const openings: Readonly<Record<Role, Readonly<Partial<Record<Standing, Opening>>>>> = {
  contact: { contact: { sight: 'whole', relation: 'enterprise' } },
  officer: {
    own: { sight: 'whole', relation: 'officer' },
    covered: { sight: 'whole', relation: 'deputy' },
    ground: { sight: 'state', level: 'street' },
    district: { sight: 'line' },
    city: registerOfCity,
    asked: { sight: 'whole' },
  },
  minister: {
    team: { sight: 'whole', relation: 'minister' },
    unassigned: { sight: 'whole', relation: 'minister' },
    district: { sight: 'line' },
    city: registerOfCity,
  },
  head: {
    unit: { sight: 'whole' },
    unassigned: { sight: 'whole' },
    ground: { sight: 'state', level: 'street' },
    city: registerOfCity,
    held: { sight: 'whole' },
  },
  clerk: { ground: { sight: 'state', level: 'street' }, city: registerOfCity },
  leader: { district: { sight: 'whole', relation: 'leader' }, city: registerOfCity },
  systemAdministrator: {},
  securityAdministrator: {},
  auditAdministrator: {},
}

export type Seer = { readonly roles: readonly Role[]; readonly unitLevel: UnitLevel }

const openedBy = (who: Seer, role: Role, standing: Standing): Opening | null => {
  const opening = openings[role][standing]
  return opening && (!opening.level || opening.level === who.unitLevel) ? opening : null
}

/** At least so much. */
export const isSight = (sight: Sight | null, least: Sight): boolean => sight !== null && sights.indexOf(sight) <= sights.indexOf(least)

/** Whether a role of theirs opens at least so much to who stands so. */
export const opens = (who: Seer, standing: Standing, least: Sight): boolean =>
  who.roles.some(role => isSight(openedBy(who, role, standing)?.sight ?? null, least))

/** As whom they act who stand so, by this role. */
export const relationBy = (who: Seer, role: Role, standing: Standing): Relation | null => openedBy(who, role, standing)?.relation ?? null

/** How much they see who stand so in one or several ways, by the role that sees most; null: nothing of it is there. */
export function sightOf(who: Seer, standing: readonly Standing[]): Sight | null {
  return sights.find(sight => standing.some(one => opens(who, one, sight))) ?? null
}

/** As whom they act; the strongest counts. */
export function relationOf(who: Seer, standing: readonly Standing[]): Relation {
  const all = standing.flatMap(one => who.roles.map(role => relationBy(who, role, one)))
  return relations.find(relation => all.includes(relation)) ?? 'other'
}

/** The roles that see the whole of it when they stand so. */
export const rolesThatSee = (standing: Standing): Role[] =>
  (Object.keys(openings) as Role[]).filter(role => openings[role][standing]?.sight === 'whole')

/** Who reads what was lent up to their level: the people of a city who read the registers of its districts, of a district its leaders. R11.2, R18.2 */
export const readsLent = (who: Seer): boolean => (who.unitLevel === 'city' ? opens(who, 'city', 'line') : who.roles.includes('leader'))
