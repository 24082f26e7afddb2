import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aPublishedPolicy, aVerifiedPolicy, type PolicyOf, versionPath } from '@yigen/testing/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const words = '第三条的比例应为不低于 5%。'
const giveBack = async (who: string | null, body: object = { words, seen: 1 }, of = on, key?: string) =>
  (await t.as(who)).post(`${versionPath(of)}/return`, body, key)

beforeAll(async () => {
  t = await testApp()
  on = await aVerifiedPolicy(t)
})
afterAll(() => t.close())

describe('returnPolicy', () => {
  it('refuses in the order: 401, 400, 404, 403; nothing is written', async () => {
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.outsider]) expect((await giveBack(who)).status).toBe(404)
    expect((await giveBack(null)).status).toBe(401)
    expect((await giveBack(t.cast.head, { words: ' ', seen: 1 })).body.errors[0].field).toBe('words')
    for (const who of [t.cast.officer, t.cast.streetHead]) expect((await giveBack(who)).body.code).toBe('mayNot')
    expect((await giveBack(t.cast.head, { words, seen: 1 }, { ...on, id: never })).status).toBe(404)
    expect(await written(t)).toEqual(before)
  })

  it('takes a verified version back to its drafter, who reads why; it has to be verified anew', async () => {
    const returned = await giveBack(t.cast.head, { words, seen: 1 }, on, 'same')
    expect(returned.body.status).toBe('returned')
    expect((await giveBack(t.cast.head, { words, seen: 1 }, on, 'same')).body).toEqual(returned.body)
    expect(await historyOf(t, 'policy.returned')).toMatchObject([{ actor_id: t.cast.head, data: { words } }])
    const page = (await (await t.as(t.cast.clerk)).get(`/api/policies/${on.id}`)).body
    expect(page.version).toMatchObject({
      status: 'returned',
      returned: { by: '何知衡', words },
      verified: null,
      may: ['changePolicyDraft'],
    })
    expect((await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows[0].sentence).toContain(words)
  })

  it('refuses what was returned already, and what is published: 409', async () => {
    expect((await giveBack(t.cast.head)).body.code).toBe('policyStands')
    expect((await giveBack(t.cast.head, { words, seen: 1 }, await aPublishedPolicy(t, { id: 'out' }))).body.code).toBe('policyStands')
  })
})
