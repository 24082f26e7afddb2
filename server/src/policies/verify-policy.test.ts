import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aDraftedPolicy, type PolicyOf, versionPath } from '@yigen/testing/policies.ts'
import { policyText } from '@yigen/testing/policy-text.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const verify = async (who: string | null, body: object = { seen: 1 }, of = on, key?: string) =>
  (await t.as(who)).post(`${versionPath(of)}/verification`, body, key)

beforeAll(async () => {
  t = await testApp()
  on = await aDraftedPolicy(t)
})
afterAll(() => t.close())

describe('verifyPolicy', () => {
  it('refuses in the order: 401, 400, 404, 403; nothing is written', async () => {
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.outsider]) expect((await verify(who)).status).toBe(404)
    expect((await verify(null)).status).toBe(401)
    expect((await verify(t.cast.head, {})).status).toBe(400)
    for (const who of [t.cast.officer, t.cast.leader, t.cast.streetHead]) expect((await verify(who)).body.code).toBe('mayNot')
    expect((await verify(t.cast.head, { seen: 1 }, { ...on, id: never })).status).toBe(404)
    expect(await written(t)).toEqual(before)
  })

  it('refuses whoever wrote any of it, also what was mended by another since: 409 (R22.1)', async () => {
    expect((await verify(t.cast.clerk)).body.code).toBe('policyOwnText')
    const mended = await aDraftedPolicy(t, { id: 'mended' })
    await (await t.as(t.cast.head)).send('PUT', `${versionPath(mended)}/text`, { yaml: policyText({ id: 'mended' }), seen: 1 })
    for (const who of [t.cast.clerk, t.cast.head]) expect((await verify(who, { seen: 2 }, mended)).body.code).toBe('policyOwnText')
    expect((await verify(t.cast.minister, { seen: 1 }, mended)).body.code).toBe('policyMoved')
    expect((await verify(t.cast.minister, { seen: 2 }, mended)).status).toBe(200)
  })

  it('refuses while a golden case fails, and names it with its line: 409 (R22.1)', async () => {
    const failing = await aDraftedPolicy(t, { id: 'failing', share: 6 })
    const refused = await verify(t.cast.head, { seen: 1 }, failing)
    expect(refused.body.code).toBe('policyFails')
    expect(refused.body.title).toMatch(/第 \d+ 行：黄金用例 1：应为 yes，实为 no/)
  })

  it('says who verified it and tells who drafted it; once for one key', async () => {
    const verified = await verify(t.cast.head, { seen: 1 }, on, 'same')
    expect(verified.body.status).toBe('verified')
    expect((await verify(t.cast.head, { seen: 1 }, on, 'same')).body).toEqual(verified.body)
    expect((await historyOf(t, 'policy.verified')).filter(row => row.subject_id === on.id)).toMatchObject([
      { actor_id: t.cast.head, data: { version: 1, cases: 2 } },
    ])
    const told = (await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows
    expect(told[0].sentence).toContain('何知衡核对了政策“租金补助”第 1 版')
    expect((await verify(t.cast.minister)).body.code).toBe('policyStands')
  })

  it('of two who verify and return at once one is taken', async () => {
    const raced = await aDraftedPolicy(t, { id: 'raced' })
    const both = await Promise.all([
      verify(t.cast.head, { seen: 1 }, raced),
      (await t.as(t.cast.minister)).send('PUT', `${versionPath(raced)}/text`, { yaml: policyText({ id: 'raced' }), seen: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await expect(act(t, t.cast.head, `${versionPath({ ...raced, version: 9 })}/return`, { words: '一', seen: 1 })).rejects.toThrow()
  })
})
