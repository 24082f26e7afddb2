import { type Holders, holderOf, type Person } from './holder.ts'
import type { LastResort, RungTells, SkippedPerson } from './rung.ts'

/** Everyone around a clock; `head` is the head of the holder's unit (for a task: of the department). */
export type People = Holders & { holder: Person | null; leader: Person | null; lastMinister: Person | null }
type Place = Exclude<RungTells, 'officer'> | LastResort

const leaders: readonly Place[] = ['leader', 'lastLeader']
const ministers: readonly Place[] = ['minister', 'lastMinister']
const upward: Record<Exclude<RungTells, 'officer'>, readonly Place[]> = {
  holder: ['holder', ...ministers, 'head', ...leaders],
  minister: [...ministers, 'head', ...leaders],
  head: ['head', ...leaders],
  leader: leaders,
}

const ranks: SkippedPerson['role'][] = ['leader', 'lastLeader', 'head', 'minister', 'lastMinister', 'officer', 'holder']

/**
 * Whom a rung tells, and who was passed over. R10.1, R10.2
 *
 * Missing, on leave or told already in this rung (`alreadyTold` included): the next above is told instead, holder → minister → head → leader, and for a minister or a leader first another of the district. Where nobody is left above and the rung would tell nobody, the highest one
 * on leave is told all the same: a rung cannot be switched off by a day off (R10.3). The officer is told only “if another” than who was told: while away their deputy, minister or head stands in (R3.4), and
 * when that one knows already nobody further is troubled. `told` is empty only in a district without an active leader, or when all were told already.
 */
export function whoIsTold(
  tells: readonly RungTells[],
  people: People,
  alreadyTold: readonly string[] = [],
): { told: Person['id'][]; skipped: SkippedPerson[] } {
  const told: string[] = []
  const skipped: SkippedPerson[] = []
  const knows = (id: string) => told.includes(id) || alreadyTold.includes(id)
  for (const role of tells) {
    const found = role === 'officer' ? insteadOfOfficer(people, knows) : firstUpward(upward[role], people, knows)
    if (found.told) told.push(found.told)
    skipped.push(...found.skipped.filter(one => !skipped.some(other => other.role === one.role && other.why === one.why)))
  }
  if (told.length > 0 || skipped.some(one => one.why === 'toldAlready')) return { told, skipped }
  const highest = ranks.map(role => skipped.find(one => one.role === role && one.why === 'onLeave')).find(Boolean)
  return highest?.personId ? { told: [highest.personId], skipped: skipped.filter(one => one !== highest) } : { told, skipped }
}

type Found = { told: string | null; skipped: SkippedPerson[] }

function firstUpward(line: readonly Place[], people: People, knows: (id: string) => boolean): Found {
  const skipped: SkippedPerson[] = []
  for (const role of line) {
    const person = people[role] ?? null
    if (isNobodyNew(role, people)) continue
    const why = whyPassedOver(person, knows)
    if (person && !why) return { told: person.id, skipped }
    if (why) skipped.push({ role, personId: person?.id ?? null, why })
  }
  return { told: null, skipped }
}

/** There is no other minister or leader than the one of the post. */
function isNobodyNew(role: Place, people: People): boolean {
  if (role === 'lastMinister') return !people.lastMinister || people.lastMinister.id === people.minister?.id
  return role === 'lastLeader' && (!people.lastLeader || people.lastLeader.id === people.leader?.id)
}

function insteadOfOfficer(people: People, knows: (id: string) => boolean): Found {
  const { officer } = people
  const away = !officer || officer.onLeave
  const skipped: SkippedPerson[] = away ? [{ role: 'officer', personId: officer?.id ?? null, why: officer ? 'onLeave' : 'missing' }] : []
  const standing = holderOf(people)
  return { told: standing !== null && !knows(standing) ? standing : null, skipped }
}

function whyPassedOver(person: Person | null, knows: (id: string) => boolean): SkippedPerson['why'] | null {
  if (!person) return 'missing'
  if (person.onLeave) return 'onLeave'
  return knows(person.id) ? 'toldAlready' : null
}
