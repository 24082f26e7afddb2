import { firstDay } from '@yigen/domain/result-figures/months.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { migrationsFolder, readMigrations } from '#database/migrate.ts'
import { reckonBrings } from '#results/reckon-brings.ts'
import { type Claim, chance } from './claims.fixture.ts'
import { amountOf } from './slow-results.fixture.ts'

// What claims bring is kept beside them, and follows from them at every moment, whatever became of them in whichever order. Decision 0036

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
const any = chance(11)
const one = <T>(of: readonly T[]): T => of[any(of.length)] as T

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  for (let step = 0; step < 260; step++) {
    await takeAnyStep()
    // several things become of claims at the same moment
    if (any(4) > 0) t.travel({ minutes: 1 + any(90) })
  }
})
afterAll(() => t.close())

const kinds: readonly ResultKind[] = ['revenue', 'tax', 'people', 'paidInCapital', 'global500']
const periodsOf: Partial<Record<ResultKind, () => string>> = {
  revenue: () => (any(3) === 0 ? `2026-01/${one(months.slice(1))}` : one(months)),
  tax: () => (any(3) === 0 ? `2026-01/${one(months.slice(1))}` : one(months)),
  people: () => (any(3) === 0 ? `${one(months)}-1${any(4)}` : one(months)),
}

/** A step of anybody at any claim; most that come at the wrong time are refused. */
async function takeAnyStep() {
  const { officer, minister, clerk, contact } = t.cast
  const post = async (who: string, path: string, body: object) => (await t.as(who)).post(path, body)
  const claims = await t.db.selectFrom('result_claim').select(['id', 'kind']).orderBy('recorded_at', 'desc').limit(25).execute()
  const claimed = (kind: ResultKind) => ({
    ...{
      period: periodsOf[kind]?.() ?? `${one(months)}-0${1 + any(8)}`,
      source: '月报',
      sure: true,
      words: kind === 'global500' ? one(['甲', '乙']) : '',
    },
    value: kind === 'global500' ? 1 : 1_000_000 + any(900_000),
  })
  if (claims.length < 6 || any(4) === 0) {
    const kind = one(kinds)
    return post(officer, `/api/enterprises/${t.cast.enterprise}/results`, { kind, ...claimed(kind) })
  }
  const { id, kind } = one(claims)
  const verifier = kind === 'tax' ? clerk : minister
  return one([
    ...Array.from({ length: 4 }, () => () => post(verifier, `/api/results/${id}/verification`, {})),
    () => post(verifier, '/api/results/verifications', { ids: claims.filter(claim => claim.kind !== 'tax').map(claim => claim.id) }),
    () => post(verifier, `/api/results/${id}/return`, { reason: '与凭证不符。' }),
    () => post(officer, `/api/results/${id}/correction`, { ...claimed(kind), reason: '重算。' }),
    () => post(contact, `/api/results/${id}/confirmation`, {}),
    () => post(contact, `/api/results/${id}/dispute`, { words: '不对。' }),
  ])()
}

type Kept = { kind: ResultKind; month: Temporal.PlainDate; brings: number; claims: number }

const keptAt = async (at: Temporal.Instant) =>
  (
    await sql<Kept>`
    select b.kind, b.month, sum(b.brings)::bigint as brings, count(*)::int as claims from result_bring b
    where b.known_from <= ${at} and (b.known_until is null or b.known_until > ${at}) group by b.kind, b.month`.execute(t.db)
  ).rows

async function claimsNow(): Promise<Claim[]> {
  const rows = await t.db
    .selectFrom('result_claim')
    .select(['id', 'enterprise_id', 'project_id', 'kind', 'period_kind', 'period_until', 'value', 'words'])
    .select(['verified_at', 'replaced_at', 'confirmed_at', 'disputed_at', 'corrects_id'])
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, enterpriseId: row.enterprise_id, projectId: row.project_id, kind: row.kind, periodKind: row.period_kind },
    ...{ until: row.period_until, value: row.value, words: row.words, verifiedAt: row.verified_at, replacedAt: row.replaced_at },
    ...{ confirmedAt: row.confirmed_at, disputedAt: row.disputed_at, correctsId: row.corrects_id },
  }))
}

it('adds up, at every moment and of every month, to what a slow program reckons from the claims', async () => {
  const claims = await claimsNow()
  const moments = new Map(
    claims.flatMap(({ verifiedAt, replacedAt }) => [verifiedAt, replacedAt]).flatMap(at => (at ? [[at.toString(), at]] : [])),
  )
  expect(moments.size).toBeGreaterThan(20)
  expect(claims.filter(({ replacedAt }) => replacedAt).length).toBeGreaterThan(5)
  for (const at of moments.values()) {
    const kept = await keptAt(at)
    const counting = claims.filter(
      ({ verifiedAt, replacedAt }) =>
        verifiedAt && Temporal.Instant.compare(verifiedAt, at) <= 0 && !(replacedAt && Temporal.Instant.compare(replacedAt, at) <= 0),
    )
    for (const kind of kinds)
      for (const month of months) {
        const those = counting.filter(claim => claim.kind === kind)
        const row = kept.find(found => found.kind === kind && found.month.equals(firstDay(month)))
        const here = those.filter(({ until }) => until.toString().startsWith(month))
        const where = `${at} ${kind} ${month}`
        expect({ where, brings: row?.brings ?? 0, claims: row?.claims ?? 0 }).toEqual({
          where,
          brings: amountOf(kind, those, month),
          claims: here.length,
        })
      }
  }
})

it('says what the enterprise has said of each claim', async () => {
  const { rows } = await sql<{ wrong: number; said: number }>`
    select count(*) filter (where (b.confirmed_at, b.disputed_at) is distinct from (c.confirmed_at, c.disputed_at))::int as wrong, count(coalesce(b.confirmed_at, b.disputed_at))::int as said
    from result_bring b join result_claim c on c.district_id = b.district_id and c.id = b.claim_id`.execute(t.db)
  expect(rows[0]?.wrong).toBe(0)
  expect(rows[0]?.said).toBeGreaterThan(5)
})

const all = async () =>
  (
    await sql`select b.claim_id, b.known_from, b.known_until, b.enterprise_id, b.kind, b.month, b.brings, b.confirmed_at, b.disputed_at from result_bring b order by b.claim_id, b.known_from`.execute(
      t.db,
    )
  ).rows.map(row => JSON.stringify(row))

it('is what the whole district reckoned at once gives, and what the migration gave that kept it first', async () => {
  const bySteps = await all()
  await inTransaction(t.db, trx => reckonBrings(trx, { districtId: haizhu }))
  expect(await all()).toEqual(bySteps)
  await sql`delete from result_bring`.execute(t.db)
  await sql.raw(backfill()).execute(t.db)
  expect(await all()).toEqual(bySteps)
})

const backfill = () => {
  const migration = readMigrations(migrationsFolder).find(({ name }) => name.endsWith('result_brings.sql'))
  return /^with claim as[^;]*;/m.exec(migration?.sql ?? '')?.[0] as string
}
