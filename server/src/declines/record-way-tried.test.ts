import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { way } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/ways-tried`
const tryWay = async (who: string, id: string, body: object = way, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('recordWayTried', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: way })
  })

  it.each([
    ['a way without a name', { what: '' }, 'what', '请填写“什么办法”。'],
    ['one tried with nobody', { withWhom: ' ' }, 'withWhom', '请填写“找了谁”。'],
    ['one without what was answered', { answered: '' }, 'answered', '请填写“对方怎么说”。'],
    ['an unknown field', { count: 2 }, 'count', '没有“count”这一项。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await tryWay(t.cast.officer, request.id, { ...way, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    await expectHidden(t, (await aFiledRequest(t)).id, { path, body: way })
  })

  it('is for the officer, the deputy and the minister: 403', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.head, t.cast.leader]) expect((await tryWay(who, request.id)).body.code).toBe('mayNot')
  })

  it('refuses a settled request: 409', async () => {
    expect((await tryWay(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
  })

  it('keeps what was tried with whom, for the office alone, before any answer too (R5.1, R11.3)', async () => {
    const request = await aFiledRequest(t)
    expect((await tryWay(t.cast.deputy, request.id)).body).toMatchObject({ count: 1 })
    expect((await tryWay(t.cast.minister, request.id)).body).toMatchObject({ count: 2 })
    const after = await findOne(t, request.id)
    expect(after.waysTried).toMatchObject([way, way])
    expect(after.history[0]).toMatchObject({
      kind: 'decline.wayTried',
      public: false,
      sentence: '记录第 2 个试过的办法：分段验收（住建局：整栋一次消防没过，分段也不能先验。）',
    })
    const read = await (await t.as(t.cast.contact)).get(`/api/requests/${request.id}`)
    expect(JSON.stringify(read.body)).not.toContain('住建局')
  })

  it('does it once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([tryWay(t.cast.officer, request.id, way, 'w'), tryWay(t.cast.officer, request.id, way, 'w')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, request.id)).waysTried).toHaveLength(1)
  })
})
