import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/reminders`
const words = '检测报告还差盖章页，补上就能继续。'
const remind = async (who: string, id: string, body: object = { words }, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('remindEnterprise', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aPausedRequest(t)).id, { path, body: { words } })
  })

  it('says what is missing: 400 without', async () => {
    const { id } = await aPausedRequest(t)
    const before = await written(t)
    expect((await remind(t.cast.officer, id, { words: '' })).status).toBe(400)
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404', async () => {
    await expectHidden(t, (await aPausedRequest(t)).id, { path, body: { words } })
  })

  it('is the office’s: 403', async () => {
    const { id } = await aPausedRequest(t)
    for (const who of [t.cast.contact, t.cast.leader]) expect((await remind(who, id)).body.code).toBe('mayNot')
  })

  it('refuses what does not wait: 409', async () => {
    expect((await remind(t.cast.officer, (await aRepliedRequest(t)).id)).body.code).toBe('notPaused')
  })

  it('is one act, recorded and read by the enterprise; no clock moves (R6.2)', async () => {
    const before = await aPausedRequest(t)
    expect((await remind(t.cast.deputy, before.id)).status).toBe(200)
    const after = await findOne(t, before.id)
    expect(after.clocks).toEqual(before.clocks)
    expect(after.pause?.reminders).toMatchObject([{ remindedBy: '黎景行', words }])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'reminder', words })
    expect(after.history[0]).toMatchObject({ public: true, sentence: `提醒企业：${words}` })
    const notices = (await (await t.as(t.cast.contact)).get('/api/notices')).body
    expect(notices.rows[0].sentence).toBe(`“二次消防能否先于房东的一次消防验收”等您补充：${words}`)
  })

  it('does it once for the same key', async () => {
    const { id } = await aPausedRequest(t)
    const answers = await Promise.all([remind(t.cast.officer, id, { words }, 'm'), remind(t.cast.officer, id, { words }, 'm')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, id)).pause?.reminders).toHaveLength(1)
  })
})
