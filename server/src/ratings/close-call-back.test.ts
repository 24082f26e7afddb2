import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/ratings/${id}/call-back`
const body = { said: '王经理说材料分三次告知，来回跑', willChange: '首次答复附完整材料清单' }
const close = async (who: string, id: string, words: object = body, key?: string) => (await t.as(who)).post(path(id), words, key)

describe('closeCallBack', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aRating(t)).id, { path, body })
  })

  it.each([
    ['what was said', { said: '' }, 'said', '请填写“反映内容”。'],
    ['what will change', { willChange: ' ' }, 'willChange', '请填写“将改进什么”。'],
  ])('says %s: 400 without (R8.2)', async (_what, more, field, sentence) => {
    const { id } = await aRating(t)
    const before = await written(t)
    expect((await close(t.cast.minister, id, { ...body, ...more })).body.errors[0]).toEqual({ field, sentence })
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see the matter: 404', async () => {
    await expectHidden(t, (await aRating(t)).id, { path, body })
  })

  it('is never for who was rated: 403 (R1.4)', async () => {
    const { id } = await aRating(t)
    expect((await close(t.cast.officer, id)).body.code).toBe('notOwnWork')
    for (const who of [t.cast.contact, t.cast.deputy, t.cast.head]) expect((await close(who, id)).body.code).toBe('mayNot')
  })

  it('shows on the page of the matter who may call back and who may answer now', async () => {
    const { id, requestId } = await aRating(t)
    const may = async (who: string) => {
      const { rating } = (await (await t.as(who)).get(`/api/requests/${requestId}`)).body
      return [rating.mayComment, rating.mayCallBack]
    }
    expect(await may(t.cast.officer)).toEqual([true, false])
    for (const who of [t.cast.contact, t.cast.deputy, t.cast.head]) expect(await may(who)).toEqual([false, false])
    for (const who of [t.cast.minister, t.cast.leader]) expect(await may(who)).toEqual([false, true])
    await close(t.cast.minister, id)
    expect(await may(t.cast.minister)).toEqual([false, false])
  })

  it('refuses a good rating, and a second call-back: 409', async () => {
    expect((await close(t.cast.minister, (await aRating(t, 3)).id)).body.code).toBe('noCallBack')
    const { id } = await aRating(t, 1)
    expect((await close(t.cast.minister, id)).status).toBe(200)
    expect((await close(t.cast.leader, id)).body.code).toBe('callBackDone')
  })

  it('stops its clock with what was said and what will change, which the enterprise reads', async () => {
    const { id, requestId } = await aRating(t)
    t.travel({ hours: 3 })
    await close(t.cast.minister, id)
    const after = await findOne(t, requestId)
    expect(after.clocks.filter(clock => clock.stoppedAt === null)).toEqual([])
    expect(after.clocks.find(clock => clock.kind === 'callBack')?.stoppedBy).toBe('rating.calledBack')
    expect(after.rating?.callBack).toMatchObject({ ...body, closedBy: '郑怀远', closedAt: t.now().toString() })
    expect(after.history[0]).toMatchObject({ public: true, sentence: `回访：${body.said}。将改进：${body.willChange}` })
  })

  it('closed by two at the same moment, and with the same key twice: once', async () => {
    const { id } = await aRating(t)
    const answers = await Promise.all([close(t.cast.minister, id), close(t.cast.leader, id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    const other = await aRating(t)
    const same = await Promise.all([close(t.cast.minister, other.id, body, 'c'), close(t.cast.minister, other.id, body, 'c')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
