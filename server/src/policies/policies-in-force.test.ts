import { assess, readFacts } from '@yigen/policy'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aPublishedPolicy, aVerifiedPolicy, versionPath } from '@yigen/testing/policies.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { policiesInForce, policyVersion } from './policies-in-force.ts'
import { seedPolicies } from './seed-policies.ts'

let t: TestApp
const haizhu = '440105'
const on = (day: string) => policiesInForce(t.db, haizhu, Temporal.PlainDate.from(day))

beforeAll(async () => {
  t = await testApp()
  await inTransaction(t.db, trx => seedPolicies(trx, haizhu, t.now()))
})
afterAll(() => t.close())

describe('policiesInForce', () => {
  it('are those whose days hold, with their measures of that day, all over one dictionary (R22.1)', async () => {
    const now = await on('2026-11-25')
    expect(now.length).toBeGreaterThan(6)
    expect(now.map(({ key }) => key)).not.toContain('points-schooling')
    expect((await on('2023-06-30')).map(({ key }) => key)).toContain('points-schooling')
    expect(new Set(now.flatMap(({ compiled }) => compiled.measures.map(({ dictionary }) => dictionary))).size).toBe(1)
    const tiers = (day: string, all: Awaited<ReturnType<typeof on>>) =>
      [day, all.find(({ key }) => key === 'quality-sme-gradient')?.compiled.measures.map(({ measure }) => measure.version)] as const
    expect(tiers('2026-11-25', now)).not.toEqual(tiers('2026-11-25', await on('2026-03-01')))
  })

  it('answer as the text does, and are compiled once for the same texts', async () => {
    const [one] = (await on('2026-11-25')).filter(({ key }) => key === 'sme-size-classes')
    const again = (await on('2026-11-26')).find(({ key }) => key === 'sme-size-classes')
    expect(again?.compiled.measures[0]).toBe(one?.compiled.measures[0])
    const micro = one?.compiled.measures.find(({ measure }) => measure.id === 'micro')
    if (!micro || !one) throw new Error('The size classes are in force')
    const facts = readFacts({ '企业.划型行业': '软件和信息技术服务业', '企业.从业人员': 9 }, one.compiled.dictionary, '2026-11-25')
    expect(assess(micro, facts).verdict).toBe('yes')
  })

  it('change with the day on which the next version begins; an older one stays to be read', async () => {
    const first = await aPublishedPolicy(t, { title: '一版' })
    const second = await aVerifiedPolicy(t, { title: '二版' })
    await act(t, t.cast.minister, `${versionPath(second)}/publication`, { from: '2026-12-01' })
    const titleOn = async (day: string) => (await on(day)).find(({ key }) => key === 'rent')?.title.zh
    expect([await titleOn('2026-11-24'), await titleOn('2026-11-30'), await titleOn('2026-12-01')]).toEqual([undefined, '一版', '二版'])
    const older = await policyVersion(t.db, haizhu, first.id, 1)
    expect([older?.title.zh, older?.compiled.measures.length]).toEqual(['一版', 1])
    expect(await policyVersion(t.db, haizhu, first.id, 9)).toBeNull()
  })
})
