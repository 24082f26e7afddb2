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

const path = (id: string) => `/api/ratings/${id}/comment`
const body = { comment: '您说得对，材料清单我应该第一天就给您，已经改了。' }
const comment = async (who: string, id: string, words: object = body, key?: string) => (await t.as(who)).post(path(id), words, key)

describe('commentOnRating', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aRating(t)).id, { path, body })
  })

  it('has words: 400 without', async () => {
    const { id } = await aRating(t)
    const before = await written(t)
    expect((await comment(t.cast.officer, id, { comment: '' })).body.errors[0]).toEqual({ field: 'comment', sentence: '请填写“回应”。' })
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see the matter: 404', async () => {
    await expectHidden(t, (await aRating(t)).id, { path, body })
  })

  it('is the officer’s: 403', async () => {
    const { id } = await aRating(t)
    for (const who of [t.cast.contact, t.cast.deputy, t.cast.minister, t.cast.leader])
      expect((await comment(who, id)).body.code).toBe('mayNot')
  })

  it('is made once: 409; the grade never changes (R8.2)', async () => {
    const { id, requestId } = await aRating(t)
    expect((await comment(t.cast.officer, id)).status).toBe(200)
    expect((await comment(t.cast.officer, id)).body.code).toBe('commentedAlready')
    expect((await findOne(t, requestId)).rating).toMatchObject({ grade: 2, comment: body.comment, commentedBy: '陈若溪' })
  })

  it('is read by who rated it', async () => {
    const { id, requestId } = await aRating(t)
    await comment(t.cast.officer, id)
    expect((await findOne(t, requestId)).history[0]).toMatchObject({ public: true, sentence: `回应评价：${body.comment}` })
    const notices = (await (await t.as(t.cast.contact)).get('/api/notices')).body
    expect(notices.rows[0].sentence).toBe('陈若溪回应了你对“二次消防能否先于房东的一次消防验收”的评价。')
  })

  it('does it once for the same key', async () => {
    const { id } = await aRating(t)
    const answers = await Promise.all([comment(t.cast.officer, id, body, 'c'), comment(t.cast.officer, id, body, 'c')])
    expect(answers.map(answer => answer.status)).toEqual([200, 200])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  })
})
