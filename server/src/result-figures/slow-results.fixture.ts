import { eachMonth, type Months, monthLater } from '@yigen/domain/result-figures/months.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Claim, Stands } from './claims.fixture.ts'

/** The same figures from the same claims, slowly and another way: each enterprise is walked through month by month, as one would with a sheet of paper. Decision 0036. */
export type SlowAsked = {
  kind: ResultKind
  months: Months
  before: Months | null
  known: Temporal.Instant
  of: (enterprise: Stands) => boolean
}
export type Slow = {
  value: number
  before: number
  cumulative: number
  enterprises: number
  same: { enterprises: number; now: number; before: number }
  claims: number
  confirmed: number
  disputed: number
}

const by = (at: Temporal.Instant | null, known: Temporal.Instant) => at !== null && at.epochMilliseconds <= known.epochMilliseconds
const days = new WeakMap<Claim, string>()
/** The last day of it, as text orders it. */
function dayOf(claim: Claim): string {
  const known = days.get(claim) ?? claim.until.toString()
  days.set(claim, known)
  return known
}
const monthOf = (claim: Claim) => dayOf(claim).slice(0, 7)

export function slowResults(all: readonly Claim[], enterprises: readonly Stands[], { kind, months, before, known, of }: SlowAsked): Slow {
  const slow: Slow = {
    ...{ value: 0, before: 0, cumulative: 0, enterprises: 0, claims: 0, confirmed: 0, disputed: 0 },
    same: { enterprises: 0, now: 0, before: 0 },
  }
  for (const { id } of enterprises.filter(of)) {
    const claims = all.filter(
      one => one.enterpriseId === id && one.kind === kind && by(one.verifiedAt, known) && !by(one.replacedAt, known),
    )
    const inThese = (some: Months) =>
      claims.filter(claim => monthOf(claim) >= (kind === 'people' ? some.until : some.from) && monthOf(claim) <= some.until)
    const [now, then] = [inThese(months), before ? inThese(before) : []]
    const sum = (some: Months) =>
      eachMonth(kind === 'people' ? { ...some, from: some.until } : some).reduce((n, month) => n + amountOf(kind, claims, month), 0)
    const [value, was] = [now.length > 0 ? sum(months) : 0, before && then.length > 0 ? sum(before) : 0]
    slow.value += value
    slow.before += was
    slow.cumulative += kind === 'people' ? 0 : sum({ from: '2025-01', until: months.until })
    slow.enterprises += now.length > 0 ? 1 : 0
    slow.claims += now.length
    slow.confirmed += now.filter(claim => by(claim.confirmedAt, known)).length
    slow.disputed += now.filter(claim => by(claim.disputedAt, known) && !by(claim.confirmedAt, known)).length
    if (now.length > 0 && then.length > 0)
      slow.same = { enterprises: slow.same.enterprises + 1, now: slow.same.now + value, before: slow.same.before + was }
  }
  return slow
}

/** What one enterprise has in a month. */
export function amountOf(kind: ResultKind, claims: readonly Claim[], month: string): number {
  if (['landed', 'global500', 'china500'].includes(kind)) return newIn(claims, month)
  if (kind === 'people') return lastOf(claims.filter(claim => monthOf(claim) === month))
  if (kind.endsWith('Capital')) return levelAt(claims, month) - levelAt(claims, monthLater(month, -1))
  return runTo(claims, month) - (month.endsWith('-01') ? 0 : runTo(claims, monthLater(month, -1)))
}

/** Who was never there before. */
function newIn(claims: readonly Claim[], month: string): number {
  const named = (some: readonly Claim[]) => new Set(some.map(({ words }) => words))
  const earlier = named(claims.filter(claim => monthOf(claim) < month))
  return [...named(claims.filter(claim => monthOf(claim) === month))].filter(words => !earlier.has(words)).length
}

const lastOf = (claims: readonly Claim[]) =>
  [...claims].sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.periodKind.localeCompare(b.periodKind)).at(-1)?.value ?? 0
const levelAt = (claims: readonly Claim[], month: string) => lastOf(claims.filter(claim => monthOf(claim) <= month))

/** The running sum from January: what January to a month says, or what was there and the month. */
function runTo(claims: readonly Claim[], month: string): number {
  let run = 0
  for (let n = 1; n <= Number(month.slice(5)); n++) {
    const those = claims.filter(claim => monthOf(claim) === `${month.slice(0, 5)}${String(n).padStart(2, '0')}`)
    const said = those.find(({ periodKind }) => periodKind === 'yearToDate')
    run = said ? said.value : run + (those.find(({ periodKind }) => periodKind === 'month')?.value ?? 0)
  }
  return run
}
