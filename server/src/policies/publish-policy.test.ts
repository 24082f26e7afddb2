import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aDraftedPolicy, aPublishedPolicy, aVerifiedPolicy, type PolicyOf, versionPath } from '@yigen/testing/policies.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const publish = async (who: string | null, from: unknown = '2026-12-01', of = on, key?: string) =>
  (await t.as(who)).post(`${versionPath(of)}/publication`, { from }, key)
const daysOf = async ({ id }: PolicyOf) => {
  const { rows } = await sql<{
    days: string | null
  }>`select in_force::text as days from policy_version where policy_id = ${id} order by number`.execute(t.db)
  return rows.map(({ days }) => days)
}

beforeAll(async () => {
  t = await testApp()
  on = await aVerifiedPolicy(t)
})
afterAll(() => t.close())

describe('publishPolicy', () => {
  it('refuses in the order: 401, 400, 404, 403; nothing is written', async () => {
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.outsider]) expect((await publish(who)).status).toBe(404)
    expect((await publish(null)).status).toBe(401)
    expect((await publish(t.cast.minister, 'morgen')).body.errors[0].field).toBe('from')
    for (const who of [t.cast.clerk, t.cast.officer, t.cast.leader, t.cast.streetHead])
      expect((await publish(who)).body.code).toBe('mayNot')
    expect((await publish(t.cast.minister, '2026-12-01', { ...on, id: never })).status).toBe(404)
    expect((await publish(t.cast.minister, '2026-11-24')).body).toMatchObject({ code: 'policyFromPast', errors: [{ field: 'from' }] })
    expect(await written(t)).toEqual(before)
  })

  it('is in force from its day on; once for one key, and of two at once one (R22.1)', async () => {
    const published = await publish(t.cast.minister, '2026-12-01', on, 'same')
    expect(published.body.status).toBe('published')
    expect((await publish(t.cast.minister, '2026-12-01', on, 'same')).body).toEqual(published.body)
    expect(await daysOf(on)).toEqual(['[2026-12-01,)'])
    expect(await historyOf(t, 'policy.published')).toMatchObject([{ data: { version: 1, from: '2026-12-01' } }])
    const raced = await aVerifiedPolicy(t, { id: 'raced' })
    const both = await Promise.all([t.cast.minister, t.cast.head].map(who => publish(who, '2026-12-01', raced)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('refuses what was not verified: 409', async () => {
    expect((await publish(t.cast.minister, '2026-12-01', await aDraftedPolicy(t, { id: 'raw' }))).body.code).toBe('policyStands')
  })

  it('the version before holds until the day before; never two on one day (R22.1)', async () => {
    const second = await aVerifiedPolicy(t, { title: '租金补助二' })
    expect((await publish(t.cast.minister, '2026-12-01', second)).body).toMatchObject({
      code: 'policyDaysTaken',
      errors: [{ field: 'from' }],
    })
    expect((await publish(t.cast.minister, '2027-01-01', second)).status).toBe(200)
    expect(await daysOf(on)).toEqual(['[2026-12-01,2027-01-01)', '[2027-01-01,)'])
    const overlapping = sql`update policy_version set in_force = daterange('2026-12-15', null) where policy_id = ${on.id} and number = 1`
    await expect(overlapping.execute(t.db)).rejects.toThrow(/policy_version_in_force_alone/)
  })

  it('refuses a fact that means something else in a policy that is published: 409; of two at once the later one', async () => {
    const fact = (type: string) => `  - { id: 共用.事实, type: ${type} }\n`
    await aPublishedPolicy(t, { id: 'one', facts: fact('boolean') })
    const other = await aVerifiedPolicy(t, { id: 'two', facts: fact('date') })
    const refused = await publish(t.cast.minister, '2026-12-01', other)
    expect(refused.body).toMatchObject({ code: 'policyFactDiffers', title: expect.stringContaining('共用.事实') })
    const three = await aVerifiedPolicy(t, { id: 'three', facts: '  - { id: 同时.事实, type: date }\n' })
    const four = await aVerifiedPolicy(t, { id: 'four', facts: '  - { id: 同时.事实, type: boolean }\n' })
    const both = await Promise.all([three, four].map(of => publish(t.cast.minister, '2026-12-01', of)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
