import { endOfDay } from '@yigen/domain/calendar/zone.ts'
import { yearBefore } from '@yigen/domain/result-figures/months.ts'
import type { Results } from '@yigen/domain/result-figures/results.ts'
import { type ResultKind, resultKindNames } from '@yigen/domain/results/result-kind.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Claim, chance, claimsByChance, type Stands, someEnterprises, writeClaims } from './claims.fixture.ts'
import { amountOf, slowResults } from './slow-results.fixture.ts'

type View = Wire<typeof Results>

let t: TestApp
let enterprises: Stands[]
let claims: Claim[]
beforeAll(async () => {
  t = await testApp()
  enterprises = await someEnterprises(t, 36)
  claims = claimsByChance(enterprises, { from: '2025-01', until: '2026-10' }, 7)
  await writeClaims(t, claims)
})
afterAll(() => t.close())

const ask = async (who: string | null, query: Record<string, string>) => (await t.as(who)).get(`/api/results?${new URLSearchParams(query)}`)
const results = async (query: Record<string, string>): Promise<View> => (await ask(t.cast.leader, query)).body

const filters: { query: Record<string, string>; of: (enterprise: Stands) => boolean }[] = [
  { query: {}, of: () => true },
  { query: { streetId: '440105015' }, of: one => one.streetId === '440105015' },
  { query: { streetId: 'none' }, of: one => one.streetId === null },
  { query: { industry: '高端装备' }, of: one => one.industry === '高端装备' },
  { query: { industry: 'none', streetId: '440105001' }, of: one => one.industry === '' && one.streetId === '440105001' },
]
const periods = [
  { from: '2026-01', until: '2026-10' },
  { from: '2026-03', until: '2026-03' },
  { from: '2025-01', until: '2026-10' },
]

describe('getResults', () => {
  it('is the office’s, of months that are months', async () => {
    expect((await ask(null, {})).status).toBe(401)
    expect((await ask(t.cast.leader, { from: '2026-13' })).status).toBe(400)
    expect((await ask(t.cast.leader, { kind: 'mood' })).status).toBe(400)
    for (const who of ['contact', 'systemAdministrator', 'auditAdministrator'] as const)
      expect((await ask(t.cast[who], {})).status, who).toBe(403)
  })

  it('opens with January to the last whole month, beside the year before (R16.4)', async () => {
    expect(await results({})).toMatchObject({ from: '2026-01', until: '2026-10', before: { from: '2025-01', until: '2025-10' } })
  })

  it('is what a slow program reckons from the claims, by every filter, today and as known on three past days (R16.3)', async () => {
    const any = chance(3)
    const past = Array.from({ length: 3 }, () => Temporal.PlainDate.from('2025-03-01').add({ days: any(620) }))
    for (const knownOn of [null, ...past])
      for (const months of periods)
        for (const { query, of } of filters) {
          const known = knownOn ? endOfDay(knownOn) : t.now()
          const { figures } = await results({ ...query, ...months, ...(knownOn ? { knownOn: knownOn.toString() } : {}) })
          for (const kind of resultKindNames) {
            const [figure, slow] = [
              figures.find(one => one.kind === kind),
              slowResults(claims, enterprises, { kind, months, before: yearBefore(months), known, of }),
            ]
            const cumulative = figure?.cumulative ? { cumulative: figure.cumulative.value } : {}
            const told = { ...figure, ...cumulative, before: figure?.before ?? 0, same: figure?.same ?? slow.same }
            const where = `${kind} ${months.from} ${months.until} ${knownOn} ${JSON.stringify(query)}`
            expect({ where, ...told }).toMatchObject({ where, ...slow, cumulative: figure?.cumulative ? slow.cumulative : null })
          }
        }
  })

  it('is told apart by month, street, industry and officer, each adding up (R16.1)', async () => {
    const months = periods[0] as (typeof periods)[number]
    for (const kind of ['landed', 'registeredCapital', 'tax', 'revenue'] as ResultKind[]) {
      const { figures, chosen } = await results({ kind, ...months })
      const value = figures.find(one => one.kind === kind)?.value
      const sum = (parts: readonly { value: number | null }[] | null) => (parts ?? []).reduce((n, part) => n + (part.value ?? 0), 0)
      expect([kind, sum(chosen.months), sum(chosen.streets), sum(chosen.industries), sum(chosen.officers), sum(chosen.projects)]).toEqual([
        kind,
        value,
        value,
        value,
        value,
        value,
      ])
      for (const { month, value } of chosen.months) {
        const counting = claims.filter(one => one.kind === kind && one.verifiedAt && !one.replacedAt)
        const slow = enterprises.reduce(
          (n, { id }) =>
            n +
            amountOf(
              kind,
              counting.filter(one => one.enterpriseId === id),
              month,
            ),
          0,
        )
        expect([kind, month, value]).toEqual([kind, month, slow])
      }
    }
  })

  it('says beside a past day what stands today, and what came since (R16.3)', async () => {
    const [then, now] = [await results({ ...periods[0], knownOn: '2026-06-30' }), await results({ ...periods[0] })]
    expect(then.figures.map(({ today }) => today)).toEqual(now.figures.map(({ value }) => value))
    const known = endOfDay(Temporal.PlainDate.from('2026-06-30'))
    const later = claims.filter(
      ({ verifiedAt, until }) =>
        until.year === 2026 &&
        until.month <= 10 &&
        verifiedAt &&
        Temporal.Instant.compare(verifiedAt, known) > 0 &&
        Temporal.Instant.compare(verifiedAt, t.now()) <= 0,
    )
    expect(then.since).toEqual({
      added: later.filter(one => !one.correctsId).length,
      corrected: later.filter(one => one.correctsId).length,
    })
    expect(now).toMatchObject({ since: null, cellsKnownAt: null })
  })
})
