import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aPublishedPolicy, aVerifiedPolicy, type PolicyOf, versionPath } from '@yigen/testing/policies.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policiesInForce } from './policies-in-force.ts'

let t: TestApp
let on: PolicyOf
const reason = '2026 年新办法已施行。'
const withdraw = async (who: string | null, body: object = { reason }, of = on, key?: string) =>
  (await t.as(who)).post(`${versionPath(of)}/withdrawal`, body, key)
const own = ['rent', 'newer', 'ahead', 'twice']
const keysOn = async (day: string) => {
  const inForce = await policiesInForce(t.db, '440105', Temporal.PlainDate.from(day))
  return inForce.map(({ key }) => key).filter(key => own.includes(key))
}

beforeAll(async () => {
  t = await testApp()
  on = await aPublishedPolicy(t)
})
afterAll(() => t.close())

describe('withdrawPolicy', () => {
  it('refuses in the order: 401, 400, 404, 403; nothing is written', async () => {
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.outsider]) expect((await withdraw(who)).status).toBe(404)
    expect((await withdraw(null)).status).toBe(401)
    expect((await withdraw(t.cast.minister, { reason: '' })).body.errors[0].field).toBe('reason')
    for (const who of [t.cast.clerk, t.cast.officer]) expect((await withdraw(who)).body.code).toBe('mayNot')
    expect((await withdraw(t.cast.minister, { reason }, { ...on, id: never })).status).toBe(404)
    expect((await withdraw(t.cast.minister, { reason, replacedBy: on.id })).body.code).toBe('policyReplacesItself')
    expect((await withdraw(t.cast.minister, { reason, replacedBy: never })).body.code).toBe('policyReplacementUnknown')
    expect(await written(t)).toEqual(before)
  })

  it('is not in force from today, and shows what takes its place; once for one key', async () => {
    t.travel({ hours: 24 * 2 })
    const other = await aPublishedPolicy(t, { id: 'newer', title: '新租金补助' }, '2026-11-27')
    const withdrawn = await withdraw(t.cast.minister, { reason, replacedBy: other.id }, on, 'same')
    expect(withdrawn.body.status).toBe('withdrawn')
    expect((await withdraw(t.cast.minister, { reason, replacedBy: other.id }, on, 'same')).body).toEqual(withdrawn.body)
    expect(await historyOf(t, 'policy.withdrawn')).toMatchObject([{ data: { why: reason, version: 1 } }])
    expect([await keysOn('2026-11-26'), await keysOn('2026-11-27')]).toEqual([['rent'], ['newer']])
    const page = (await (await t.as(t.cast.officer)).get(`/api/policies/${on.id}`)).body
    expect(page).toMatchObject({
      standing: 'withdrawn',
      version: { withdrawn: { why: reason, replacedBy: { title: { zh: '新租金补助' } } } },
    })
    expect((await withdraw(t.cast.minister)).body.code).toBe('policyStands')
  })

  it('before its first day it never was in force; what is over stays: 409', async () => {
    const ahead = await aPublishedPolicy(t, { id: 'ahead' }, '2026-12-24')
    expect((await withdraw(t.cast.minister, { reason }, ahead)).status).toBe(200)
    expect(await keysOn('2026-12-24')).toEqual(['newer'])
    const first = await aPublishedPolicy(t, { id: 'twice' }, '2026-11-27')
    const second = await aVerifiedPolicy(t, { id: 'twice' })
    await act(t, t.cast.minister, `${versionPath(second)}/publication`, { from: '2026-11-28' })
    t.travel({ hours: 24 })
    expect((await withdraw(t.cast.minister, { reason }, first)).body.code).toBe('policyOver')
  })
})
