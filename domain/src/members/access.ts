import { levelWords, type UnitLevel } from '#organisations/unit-level.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { say } from '#wire/language.ts'
import { type Actor, is, whyNotRole } from './actor.ts'
import type { Relation } from './relation.ts'
import type { Role } from './role.ts'
import { isSight, type Sight } from './sight.ts'

/** How somebody stands to what an operation is about, as far as rules ask. `unit`: of the unit whose task it is; `helper`: of one that helps. */
export type Facts = {
  readonly roles: readonly Role[]
  readonly sight?: Sight | null
  readonly relations?: readonly (Relation | 'unit' | 'helper')[]
  /** it is about themself */
  readonly self?: boolean
  /** they are the minister of who it is about */
  readonly ofTeam?: boolean
  /** they were asked by name */
  readonly asked?: boolean
  /** the officer is away, and they cover */
  readonly covers?: boolean
  /** they made it themselves: handed it out, proposed it, gave it */
  readonly made?: boolean
  /** the enterprise has read it */
  readonly read?: boolean
  /** it waits for one like them to decide it (R1.6) */
  readonly decides?: boolean
  /** they read what was lent up to their level: a city's people, the leaders of a district (R18.2) */
  readonly lent?: boolean
  /** they are of the district to which it is to move (R18.4) */
  readonly receives?: boolean
  /** it was raised at their desk of a station (R4.14) */
  readonly atDesk?: boolean
  /** of what level their unit is */
  readonly unitLevel?: UnitLevel
}

/** One way to be let in: everything that is said has to hold. */
export type Way = {
  readonly roles?: readonly Role[]
  /** of a unit of these levels */
  readonly levels?: readonly UnitLevel[]
  readonly relations?: readonly (Relation | 'unit' | 'helper')[]
  readonly sees?: Sight
  readonly self?: true
  readonly ofTeam?: true
  readonly asked?: true
  readonly covers?: true
  readonly made?: true
  readonly read?: true
  readonly decides?: true
  readonly lent?: true
  readonly receives?: true
  readonly atDesk?: true
  /** of the office: anybody but the people of enterprises */
  readonly office?: true
}

/** Who takes an operation, as its step asks. `ways` absent: whoever sees it. R12.2 */
export type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'role'; readonly roles: readonly Role[] /** only of a unit of these levels */; readonly levels?: readonly UnitLevel[] }
  | { readonly kind: 'office' }
  | {
      readonly kind: 'noun'
      /** to whom comes by none of these it is not there (404) */
      readonly seenBy: readonly Way[]
      readonly ways?: readonly Way[]
      readonly alsoSeenBy?: readonly Role[]
    }

/** The operations of a slice, by operationId. */
export type AccessTable = Readonly<Record<string, Access>>

/** No session is needed. */
export const open = { kind: 'open' } as const
/** Whoever is signed in; what they get is their own. */
export const everyone = { kind: 'everyone' } as const
/** The tree of units and its people are the office's; an enterprise meets people, not an organisation chart. */
export const theOffice = { kind: 'office' } as const
export const byRole = <const R extends readonly Role[]>(...roles: R) => ({ kind: 'role', roles }) as const
/** The same in units of some levels alone. R1.7 */
export const byRoleAt = <const R extends readonly Role[]>(levels: readonly UnitLevel[], ...roles: R) =>
  ({ kind: 'role', roles, levels }) as const
/** What one sees who sees its enterprise whole. R11.2 */
export const seenWhole = [{ sees: 'whole' }] as const satisfies readonly Way[]
/** What the office sees of itself. */
export const seenInside = [{ office: true }] as const satisfies readonly Way[]

/** On a noun: whoever sees it, or of them who comes by one of these ways. */
export const of = <const W extends readonly Way[]>(seenBy: readonly Way[], ...ways: W) =>
  ({ kind: 'noun', seenBy, ...(ways.length > 0 ? { ways } : {}) }) as { kind: 'noun'; seenBy: readonly Way[]; ways: W }

/** The steps of a table step × relation. */
export const byRelation = <Step extends string>(
  seenBy: readonly Way[],
  may: Readonly<Record<Step, readonly (Relation | 'unit' | 'helper')[]>>,
) =>
  Object.fromEntries(
    Object.entries<readonly (Relation | 'unit' | 'helper')[]>(may).map(([step, relations]): [string, Access] => [
      step,
      of(seenBy, { relations }),
    ]),
  ) as { readonly [S in Step]: Access }

/** Anybody but the people of enterprises; also who has no role yet. */
export const isOfOffice = (who: Pick<Actor, 'roles'>): boolean => !is(who, 'contact')

/** Whether one of the ways lets them in. */
export const mayBy = (ways: readonly Way[], facts: Facts): boolean => ways.some(way => holds(way, facts))

function holds(
  { roles, levels, relations, sees, self, ofTeam, asked, covers, made, read, decides, lent, receives, atDesk, office }: Way,
  facts: Facts,
): boolean {
  return (
    (!roles || is(facts, ...roles)) &&
    (!levels || levels.some(level => level === facts.unitLevel)) &&
    (!relations || relations.some(relation => facts.relations?.includes(relation))) &&
    (!sees || isSight(facts.sight ?? null, sees)) &&
    (!self || facts.self === true) &&
    (!ofTeam || facts.ofTeam === true) &&
    (!asked || facts.asked === true) &&
    (!covers || facts.covers === true) &&
    (!made || facts.made === true) &&
    (!read || facts.read === true) &&
    (!decides || facts.decides === true) &&
    (!lent || facts.lent === true) &&
    (!receives || facts.receives === true) &&
    (!atDesk || facts.atDesk === true) &&
    (!office || isOfOffice(facts))
  )
}

/** 403 unless the actor is one of those whose operation it is. */
export function whyNotAccess(
  actor: Pick<Actor, 'roles' | 'language'> & { unitLevel?: UnitLevel | undefined },
  access: Extract<Access, { kind: 'role' | 'office' }>,
): Refusal | null {
  const en = actor.language === 'en'
  if (access.kind === 'office') return isOfOffice(actor) ? null : refusal(refusals.mayNot, { who: en ? 'the office' : '机关人员' })
  if (access.levels && !access.levels.some(level => level === actor.unitLevel))
    return refusal(refusals.mayNot, { who: access.levels.map(level => say(levelWords[level], actor.language)).join(en ? ' or ' : '或') })
  return whyNotRole(actor, ...access.roles)
}

/**
 * The first refusal that somebody meets, in the order of R12.2; null: they may, and only what was sent and how it stands can still refuse.
 * `facts` null: nobody is signed in. `there` false: it never was, or is another district's.
 */
export function refusalStatus(access: Access, facts: Facts | null, there: boolean): 401 | 403 | 404 | null {
  if (access.kind === 'open') return null
  if (!facts) return 401
  if (access.kind === 'everyone') return null
  if (access.kind === 'noun') return ofNoun(access, facts, there)
  return whyNotAccess({ roles: facts.roles, unitLevel: facts.unitLevel, language: 'en' }, access) ? 403 : null
}

function ofNoun({ seenBy, ways, alsoSeenBy }: Extract<Access, { kind: 'noun' }>, facts: Facts, there: boolean): 403 | 404 | null {
  if (alsoSeenBy && is(facts, ...alsoSeenBy)) return null
  if (!there || !mayBy(seenBy, facts)) return 404
  return !ways || mayBy(ways, facts) ? null : 403
}
