import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aDraftedPolicy, aPublishedPolicy, type PolicyOf, versionPath } from '@yigen/testing/policies.ts'
import { policyText } from '@yigen/testing/policy-text.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: PolicyOf
const change = async (who: string | null, more: object = {}, of = on, key?: string) =>
  (await t.as(who)).send('PUT', `${versionPath(of)}/text`, { yaml: policyText(), seen: 1, ...more }, key)

beforeAll(async () => {
  t = await testApp()
  on = await aDraftedPolicy(t)
})
afterAll(() => t.close())

describe('changePolicyDraft', () => {
  it('refuses in the order: 401, 400, 404, 403; nothing is written', async () => {
    const before = await written(t)
    for (const who of [t.cast.contact, t.cast.outsider]) expect((await change(who)).status).toBe(404)
    expect((await change(null)).status).toBe(401)
    expect((await change(t.cast.clerk, { seen: 0 })).status).toBe(400)
    for (const who of [t.cast.officer, t.cast.streetHead]) expect((await change(who)).body.code).toBe('mayNot')
    for (const of of [
      { ...on, id: never },
      { ...on, version: 2 },
    ])
      expect((await change(t.cast.head, {}, of)).status).toBe(404)
    expect((await change(t.cast.clerk, { yaml: 'id: rent' })).body.code).toBe('policyUnread')
    expect(await written(t)).toEqual(before)
  })

  it('keeps the text before and writes the next, by whoever mended it; once for one key', async () => {
    const yaml = policyText({ title: '租金补助（改）' })
    const changed = await change(t.cast.head, { yaml }, on, 'same')
    expect(changed.body).toMatchObject({ revision: 2, status: 'draft', title: { zh: '租金补助（改）' } })
    expect((await change(t.cast.head, { yaml }, on, 'same')).body).toEqual(changed.body)
    const texts = await t.db
      .selectFrom('policy_text')
      .select(['revision', 'written_by'])
      .where('policy_id', '=', on.id)
      .orderBy('revision')
      .execute()
    expect(texts).toEqual([
      { revision: 1, written_by: t.cast.clerk },
      { revision: 2, written_by: t.cast.head },
    ])
    expect(await historyOf(t, 'policy.changed')).toHaveLength(1)
  })

  it('refuses over a text that was not seen, naming who wrote since; of two editors at once one is taken', async () => {
    const late = await change(t.cast.clerk)
    expect(late.body).toMatchObject({ code: 'policyMoved', title: expect.stringContaining('何知衡'), changed: { revision: 2 } })
    const both = await Promise.all([t.cast.clerk, t.cast.minister].map(who => change(who, { seen: 2 })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('refuses the text of another policy, and what is no draft any more: 409', async () => {
    expect((await change(t.cast.clerk, { yaml: policyText({ id: 'other' }), seen: 3 })).body.code).toBe('policyOtherKey')
    const published = await aPublishedPolicy(t, { id: 'done' })
    expect((await change(t.cast.clerk, { yaml: policyText({ id: 'done' }) }, published)).body.code).toBe('policyStands')
  })

  it('what was returned waits to be verified again', async () => {
    await act(t, t.cast.minister, `${versionPath(on)}/return`, { words: '比例不对。', seen: 3 })
    expect((await change(t.cast.clerk, { seen: 3 })).body).toMatchObject({ status: 'draft', revision: 4 })
  })
})
