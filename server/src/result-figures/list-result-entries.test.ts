import type { ResultEntries } from '@yigen/domain/result-figures/result-entries.ts'
import { resultKindNames } from '@yigen/domain/results/result-kind.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aResult, attachToResult, aVerifiedResult } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClaim, claimsByChance, corrected, type Stands, someEnterprises, writeClaims } from './claims.fixture.ts'

type View = Wire<typeof ResultEntries>

const months = { from: '2026-01', until: '2026-10' }
const ask = async (who: string | null, query: Record<string, string>) =>
  (await t.as(who)).get(`/api/results/entries?${new URLSearchParams({ ...months, ...query })}`)
const list = async (who: string, query: Record<string, string>): Promise<View> => (await ask(who, query)).body

let t: TestApp
let enterprises: Stands[]
beforeAll(async () => {
  t = await testApp()
  enterprises = await someEnterprises(t, 20)
  await writeClaims(t, claimsByChance(enterprises, { from: '2025-06', until: '2026-10' }, 5))
})
afterAll(() => t.close())

async function everyRow(who: string, query: Record<string, string>): Promise<View['rows']> {
  const rows: View['rows'] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list(who, { ...query, limit: '30', ...(after ? { after } : {}) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

describe('listResultEntries', () => {
  it('is the office’s, of a kind that is one', async () => {
    expect((await ask(null, { kind: 'tax' })).status).toBe(401)
    expect((await ask(t.cast.leader, {})).status).toBe(400)
    expect((await ask(t.cast.leader, { kind: 'tax', after: 'x' })).status).toBe(400)
    expect((await ask(t.cast.contact, { kind: 'tax' })).status).toBe(403)
  })

  it('is exactly what a figure counts: so many claims, and what they bring is its value', async () => {
    const caller = await t.as(t.cast.leader)
    for (const knownOn of [{}, { knownOn: '2026-08-15' }])
      for (const kind of resultKindNames) {
        const { figures } = (await caller.get(`/api/results?${new URLSearchParams({ kind, ...months, ...knownOn })}`)).body
        const { value, claims } = figures.find((figure: { kind: string }) => figure.kind === kind)
        const rows = await everyRow(t.cast.leader, { kind, ...knownOn })
        expect([kind, rows.length, rows.reduce((sum, row) => sum + row.brings, 0), new Set(rows.map(({ id }) => id)).size]).toEqual([
          kind,
          claims,
          value,
          claims,
        ])
      }
  })

  it('makes what the reader does not see one row with its sum, where it is no secret', async () => {
    const all = await everyRow(t.cast.leader, { kind: 'fixedInvestment' })
    const { others, total } = await list(t.cast.officer, { kind: 'fixedInvestment' })
    const rows = await everyRow(t.cast.officer, { kind: 'fixedInvestment' })
    const own = new Set(enterprises.filter(({ officerId }) => officerId === t.cast.officer).map(({ id }) => id))
    expect(rows.every(({ enterpriseId }) => own.has(enterpriseId))).toBe(true)
    expect([total, others?.claims]).toEqual([all.length, all.length - rows.length])
    expect(rows.reduce((sum, row) => sum + row.brings, others?.brings ?? 0)).toBe(all.reduce((sum, row) => sum + row.brings, 0))
    expect(others?.enterprises).toBe(enterprises.length - own.size)
  })

  it('shows no single revenue, tax or number of people but one’s own; a head none, the tax bureau all of tax (R16.6)', async () => {
    for (const kind of ['revenue', 'tax', 'people']) {
      expect((await list(t.cast.head, { kind })).rows).toEqual([])
      expect((await list(t.cast.officer, { kind })).others).toMatchObject({ brings: null })
    }
    expect((await list(t.cast.clerk, { kind: 'tax' })).total).toBe((await list(t.cast.leader, { kind: 'tax' })).total)
    expect((await list(t.cast.clerk, { kind: 'tax' })).others).toBeNull()
    expect((await list(t.cast.clerk, { kind: 'revenue' })).rows).toEqual([])
  })

  it('tells a claim as it stood on a past day: counted, and not yet corrected (R16.3)', async () => {
    const { foreignEnterprise: enterpriseId, leader } = t.cast
    const until = Temporal.PlainDate.from('2024-03-31')
    const pair = corrected(
      aClaim({ enterpriseId, kind: 'tax', periodKind: 'month', until, value: 700 }),
      500,
      Temporal.Instant.from('2024-06-10T08:00:00Z'),
    )
    await writeClaims(t, pair)
    const of = { kind: 'tax', from: '2024-03', until: '2024-03' }
    const [then, now] = [await list(leader, { ...of, knownOn: '2024-05-31' }), await list(leader, of)]
    expect(then.rows).toMatchObject([{ value: 700, state: 'verified', replacedAt: null, corrects: null }])
    expect(now.rows).toMatchObject([{ value: 500, corrects: { value: 700, why: '重算' } }])
    expect((await list(leader, { ...of, show: 'replaced' })).rows).toMatchObject([{ value: 700, state: 'corrected' }])
    expect((await list(leader, { ...of, show: 'replaced', knownOn: '2024-05-31' })).rows).toEqual([])
  })

  it('lists apart what waits for the second person', async () => {
    const waiting = await aResult(t, { kind: 'revenue' })
    await attachToResult(t, waiting.id)
    const verified = await aVerifiedResult(t, { kind: 'revenue' })
    const of = { kind: 'revenue', from: waiting.period, until: verified.period }
    const [counted, waits] = [await list(t.cast.leader, of), await list(t.cast.leader, { ...of, show: 'waiting' })]
    expect(counted.rows.map(({ id }) => id)).toEqual([verified.id])
    expect(waits.rows).toMatchObject([{ id: waiting.id, state: 'waiting', verifiedAt: null, files: [{ name: '银行回单.txt' }] }])
  })
})
