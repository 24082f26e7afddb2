import { dateIn, startOfDay } from '#calendar/zone.ts'
import { wanOfFen } from '#results/result-value.ts'
import { leavesDistrict } from './leaves-district.ts'
import type { FoundSign } from './sign-evidence.ts'
import type { ClaimFact, SignFacts } from './sign-facts.ts'
import type { SignNumbers, SignRule, SignRulesInForce } from './sign-rules.ts'

type Found = Omit<FoundSign, 'rule' | 'strong'> & { strong?: boolean }
type Asked = { facts: SignFacts; numbers: SignNumbers; now: Temporal.Instant }

/** The signs of an enterprise as the rules see it now, each with its evidence; an enterprise that is no longer followed has none. R23.1 */
export function evaluateSigns(facts: SignFacts, { numbers, off }: SignRulesInForce, now: Temporal.Instant): FoundSign[] {
  if (!facts.followed) return []
  return Object.entries(rules).flatMap(([rule, looks]) => {
    const found = off.includes(rule as SignRule) ? null : looks({ facts, numbers, now })
    return found ? [{ strong: alwaysStrong.includes(rule as SignRule), ...found, rule } as FoundSign] : []
  })
}

/** The address that leaves the district and the capital reduced say so themselves. R23.1 */
const alwaysStrong: readonly SignRule[] = ['peopleDown', 'parentEvent']

const rules: Record<SignRule, (asked: Asked) => Found | null> = {
  leaseEnds({ facts: { lease }, numbers: { leaseDays }, now }) {
    if (!lease || Math.abs(daysUntil(lease.until, now)) > leaseDays) return null
    const crossed = startOfDay(lease.until.subtract({ days: leaseDays }))
    const { id, source, until } = lease
    return {
      evidence: { until: until.toString() },
      source,
      knownAt: later(lease.knownAt, crossed),
      nextOn: until,
      opens: [{ kind: 'fact', id }],
    }
  },
  noContact({ facts: { lastContact, since }, numbers: { contactDays }, now }) {
    const lastOn = dateIn(lastContact?.at ?? since)
    if (-daysUntil(lastOn, now) < contactDays) return null
    const evidence = { lastOn: lastOn.toString(), by: lastContact?.kind ?? null }
    return { evidence, source: null, knownAt: startOfDay(lastOn.add({ days: contactDays })), nextOn: null, opens: [] }
  },
  badRatings({ facts, numbers: { ratingTimes, ratingDays }, now }) {
    const ratings = facts.ratings.filter(({ at }) => isWithin(at, ratingDays, now)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    const [last] = ratings.slice(-1)
    if (!last || ratings.length < ratingTimes) return null
    return {
      evidence: { ratings: ratings.map(({ grade, title, at }) => ({ grade, title, on: dateIn(at).toString() })) },
      ...{ source: null, knownAt: last.at, nextOn: null, opens: ratings.map(({ requestId: id }) => ({ kind: 'request', id })) },
    }
  },
  peopleDown({ facts, numbers: { peopleMonths, peoplePercent, changeDays }, now }) {
    const [to] = facts.people
    if (!to || -daysUntil(to.until, now) > changeDays) return null
    const from = facts.people.findLast(({ until }) => monthsBetween(until, to.until) >= 1 && monthsBetween(until, to.until) <= peopleMonths)
    return from && isDown(from, to, peoplePercent) ? ofClaims(from, to) : null
  },
  taxDown({ facts, numbers: { taxPercent, changeDays }, now }) {
    const [to] = facts.tax
    if (!to || -daysUntil(to.until, now) > changeDays) return null
    const from = facts.tax.find(({ until, toDate }) => toDate === to.toDate && monthsBetween(until, to.until) === 12)
    return from && isDown(from, to, taxPercent) ? { ...ofClaims(from, to), evidence: { ...numbersOf(from, to), toDate: to.toDate } } : null
  },
  placeChanged: asked => strongest([capitalChanged(asked), addressChanged(asked)]),
  parentEvent({ facts, numbers: { changeDays }, now }) {
    const event = facts.parentEvents.find(({ knownAt }) => isWithin(knownAt, changeDays, now))
    if (!event) return null
    const { id, kind, parent, words, source, on, nextOn, knownAt } = event
    const ahead = nextOn && daysUntil(nextOn, now) >= 0 ? nextOn : null
    return { evidence: { kind, parent, words, on: on.toString() }, source, knownAt, nextOn: ahead, opens: [{ kind: 'parentEvent', id }] }
  },
  lateMatters({ facts: { late }, numbers: { lateTimes } }) {
    const [first] = late
    if (!first || late.length < lateTimes) return null
    const { title, dueAt, requestId } = first
    const evidence = { count: late.length, title, dueOn: dateIn(dueAt).toString() }
    return { evidence, source: null, knownAt: dueAt, nextOn: null, opens: [{ kind: 'request', id: requestId }] }
  },
}

function capitalChanged({ facts, numbers: { changeDays }, now }: Asked): Found | null {
  const [to, from] = facts.capital
  if (!to || !from || to.value === from.value || !isWithin(to.knownAt, changeDays, now)) return null
  const [was, is] = [from, to].map(({ value }) => `${wanOfFen(value)} 万元`)
  return {
    evidence: { what: 'capital', was: was ?? '', is: is ?? '' },
    ...{
      source: to.source,
      knownAt: to.knownAt,
      nextOn: null,
      strong: to.value < from.value,
      opens: [from, to].map(({ id }) => ({ kind: 'result', id })),
    },
  }
}

function addressChanged({ facts, numbers: { changeDays }, now }: Asked): Found | null {
  const [to, from] = facts.addresses
  if (!to || !from || to.words === from.words || !isWithin(to.knownAt, changeDays, now)) return null
  return {
    evidence: { what: 'address', was: from.words, is: to.words },
    ...{
      source: to.source,
      knownAt: to.knownAt,
      nextOn: null,
      strong: leavesDistrict(to.words, facts),
      opens: [{ kind: 'fact', id: to.id }],
    },
  }
}

const strongest = (found: readonly (Found | null)[]): Found | null => found.find(one => one?.strong) ?? found.find(one => one) ?? null

/** Whole numbers throughout: a share that is met exactly is met. */
const isDown = (from: ClaimFact, to: ClaimFact, percent: number): boolean =>
  from.value > 0 && BigInt(from.value - to.value) * 100n >= BigInt(percent) * BigInt(from.value)

const numbersOf = (from: ClaimFact, to: ClaimFact) => ({
  ...{ from: from.value, fromOn: from.until.toString(), to: to.value, toOn: to.until.toString() },
})

const ofClaims = (from: ClaimFact, to: ClaimFact): Found => ({
  evidence: numbersOf(from, to),
  ...{ source: to.source, knownAt: to.knownAt, nextOn: null, opens: [from, to].map(({ id }) => ({ kind: 'result', id })) },
})

/** Days to come; less than nothing when the day is past. */
const daysUntil = (day: Temporal.PlainDate, now: Temporal.Instant): number => dateIn(now).until(day, { largestUnit: 'days' }).days
const isWithin = (at: Temporal.Instant, days: number, now: Temporal.Instant): boolean => -daysUntil(dateIn(at), now) <= days
const monthsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => (to.year - from.year) * 12 + to.month - from.month
const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) >= 0 ? one : other
