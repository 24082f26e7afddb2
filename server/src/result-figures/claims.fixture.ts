import { randomUUIDv7 } from 'node:crypto'
import { eachMonth, lastDay } from '@yigen/domain/result-figures/months.ts'
import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import type { PeriodKind } from '@yigen/domain/results/result-period.ts'
import type { TestApp } from '@yigen/testing/app.ts'
import { haizhu, makeEnterprise } from '@yigen/testing/cast.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { reckonBrings } from '#results/reckon-brings.ts'

/** A claim as the tests write it down, and as their slow programs count it. */
export type Claim = {
  id: string
  enterpriseId: string
  projectId: string | null
  kind: ResultKind
  periodKind: PeriodKind
  until: Temporal.PlainDate
  value: number
  words: string
  verifiedAt: Temporal.Instant | null
  replacedAt: Temporal.Instant | null
  confirmedAt: Temporal.Instant | null
  disputedAt: Temporal.Instant | null
  correctsId: string | null
}
export type Stands = { id: string; streetId: string | null; industry: string; officerId: string | null }

export const streets = ['440105015', '440105001', '440105002', null] as const
export const industries = ['人工智能', '高端装备', ''] as const

/** Chance that is the same every time. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** So many enterprises on all streets, of all industries, of two officers. */
export async function someEnterprises(t: TestApp, n: number): Promise<Stands[]> {
  const { officer, foreignOfficer, minister } = t.cast
  return await Promise.all(
    Array.from({ length: n }, async (_, i) => {
      const [streetId, industry] = [streets[i % streets.length] ?? null, industries[i % industries.length] ?? '']
      const officerId = i % 2 === 0 ? officer : foreignOfficer
      const id = await makeEnterprise(t.db, t.now(), {
        ...{ name: `广州演示企业第 ${i + 1} 号`, officerId, createdBy: minister },
        ...(streetId ? { streetId } : {}),
      })
      await t.db.updateTable('enterprise').set({ industry }).where('id', '=', id).execute()
      return { id, streetId, industry, officerId }
    }),
  )
}

type Less = Partial<Claim> & Pick<Claim, 'enterpriseId' | 'kind' | 'periodKind' | 'until' | 'value'>

/** With nothing said about what became of it, it counts since a few days after its period. */
export function aClaim(given: Less): Claim {
  const verifiedAt = given.until.add({ days: 4 }).toZonedDateTime('+08:00').toInstant()
  return {
    ...{
      id: randomUUIDv7(),
      projectId: null,
      words: '',
      verifiedAt,
      replacedAt: null,
      confirmedAt: null,
      disputedAt: null,
      correctsId: null,
    },
    ...given,
  }
}

/** Another claim takes its place from a day on. */
export function corrected(old: Claim, value: number, at: Temporal.Instant): [Claim, Claim] {
  const anew = { ...old, id: randomUUIDv7(), value, verifiedAt: at, correctsId: old.id, confirmedAt: null, disputedAt: null }
  return [{ ...old, replacedAt: at }, anew]
}

/** Written as they are, past the steps: thousands of them, of years ago. */
export async function writeClaims(t: TestApp, claims: readonly Claim[], districtId = haizhu): Promise<void> {
  const { officer, minister, contact } = t.cast
  const rows = claims.map(claim => ({
    ...{ district_id: districtId, id: claim.id, enterprise_id: claim.enterpriseId, project_id: claim.projectId, kind: claim.kind },
    ...{ period_kind: claim.periodKind, period_until: claim.until, value: claim.value, words: claim.words, source: '月度清册' },
    ...{
      recorded_by: officer,
      recorded_at: claim.verifiedAt ?? t.now(),
      first_id: claim.correctsId ?? claim.id,
      corrects_id: claim.correctsId,
    },
    ...{ correction_reason: claim.correctsId ? '重算' : null, corrected_at: claim.replacedAt, replaced_at: claim.replacedAt },
    ...{ verified_by: claim.verifiedAt ? minister : null, verified_at: claim.verifiedAt },
    ...{ confirmed_by: claim.confirmedAt ? contact : null, confirmed_at: claim.confirmedAt },
    ...{ disputed_by: claim.disputedAt ? contact : null, disputed_at: claim.disputedAt, dispute_words: claim.disputedAt ? '不对' : null },
  }))
  for (let i = 0; i < rows.length; i += 1_000)
    await t.db
      .insertInto('result_claim')
      .values(rows.slice(i, i + 1_000))
      .execute()
  await inTransaction(t.db, trx => reckonBrings(trx, { districtId }))
}

/** Years of claims of every kind: months that are missing, January to a month that says more or less, corrections, answers and none. */
export function claimsByChance(enterprises: readonly Stands[], months: { from: string; until: string }, seed: number): Claim[] {
  const any = chance(seed)
  const monthly = enterprises.flatMap(({ id }) => eachMonth(months).flatMap(month => ofMonth(id, lastDay(month), any)))
  const once = enterprises.flatMap(({ id }) => ofDays(id, lastDay(months.from), any))
  return [...monthly, ...once].flatMap(claim => withWhatBecame(claim, any))
}

function ofMonth(enterpriseId: string, until: Temporal.PlainDate, any: (below: number) => number): Claim[] {
  const kinds: ResultKind[] = ['revenue', 'tax', 'people', 'fixedInvestment']
  return kinds.flatMap(kind => {
    const claim = (periodKind: PeriodKind, value: number) => aClaim({ enterpriseId, kind, periodKind, until, value })
    const month = any(5) > 0 ? [claim('month', 1_000_000 + any(9_000_000))] : []
    const year =
      ruleOf(kind).periods.includes('yearToDate') && any(7) === 0 ? [claim('yearToDate', 5_000_000 * until.month + any(9_000_000))] : []
    return [...month, ...year]
  })
}

function ofDays(enterpriseId: string, from: Temporal.PlainDate, any: (below: number) => number): Claim[] {
  const of = (kind: ResultKind, value: number, words = '') =>
    aClaim({ enterpriseId, kind, periodKind: 'day', until: from.add({ days: any(700) }), value, words })
  const levels = (kind: ResultKind) => Array.from({ length: any(4) }, () => of(kind, 10_000_000 + any(90_000_000)))
  const investors = (['global500', 'china500'] as const).flatMap(kind =>
    ['甲', '乙'].flatMap(words => (any(4) === 0 ? [of(kind, 1, words), of(kind, 1, words)] : [])),
  )
  return [...(any(2) === 0 ? [of('landed', 1)] : []), ...levels('registeredCapital'), ...levels('paidInCapital'), ...investors].filter(
    (claim, i, all) => all.findIndex(one => one.kind === claim.kind && one.words === claim.words && one.until.equals(claim.until)) === i,
  )
}

function withWhatBecame(claim: Claim, any: (below: number) => number): Claim[] {
  const later = (days: number) => notBeyond((claim.verifiedAt as Temporal.Instant).add({ hours: 24 * days }))
  const answered =
    any(3) === 0 ? { ...claim, confirmedAt: later(1 + any(20)) } : any(9) === 0 ? { ...claim, disputedAt: later(1 + any(9)) } : claim
  return any(8) === 0 ? corrected(answered, answered.value === 1 ? 1 : answered.value + 1 + any(500_000), later(5 + any(90))) : [answered]
}

/** Nothing becomes of a claim in the days to come. */
const last = Temporal.Instant.from('2026-11-24T09:00:00+08:00')
const notBeyond = (at: Temporal.Instant): Temporal.Instant => (Temporal.Instant.compare(at, last) < 0 ? at : last)
