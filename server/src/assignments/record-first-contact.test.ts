import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let test: TestApp
let id: string
beforeAll(async () => {
  test = await testApp()
})
beforeEach(async () => {
  id = await makeEnterprise(test.db, test.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: test.cast.minister })
  await (await test.as(test.cast.minister)).post(`/api/enterprises/${id}/assignment`, { officerId: test.cast.officer })
  test.travel({ hours: 2 })
})
afterAll(() => test.close())

const contact = async (memberId: string | null, body: object = { said: '电话里说明了来意，约周四见面。' }, key?: string) =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/first-contact`, body, key)

describe('recordFirstContact', () => {
  it('refuses a stranger, an empty word, a time to come or before the assignment', async () => {
    expect((await contact(null)).status).toBe(401)
    expect((await contact(test.cast.officer, { said: '' })).status).toBe(400)
    const at = (hours: number) => contact(test.cast.officer, { said: '打过电话', contactedAt: test.now().add({ hours }).toString() })
    expect((await at(1)).body.code).toBe('timeInFuture')
    expect((await at(-3)).body.code).toBe('contactBeforeAssignment')
  })

  it('is invisible to a foreign contact, and for the officer and the deputy alone', async () => {
    expect((await contact(test.cast.foreignContact)).status).toBe(404)
    expect((await contact(test.cast.minister)).status).toBe(403)
    expect((await contact(test.cast.foreignOfficer)).status).toBe(403)
    expect((await contact(test.cast.deputy)).status).toBe(200)
  })

  it('stops the clock, keeps the true time, and is read by the enterprise', async () => {
    const contactedAt = test.now().subtract({ hours: 1 }).toString()
    expect((await contact(test.cast.officer, { said: '已当面拜访。', contactedAt })).status).toBe(200)
    const page = await (await test.as(test.cast.officer)).get(`/api/enterprises/${id}`)
    expect(page.body.firstContact.stoppedAt).toBe(test.now().toString())
    expect(page.body.may).not.toContain('recordFirstContact')
    const history = await test.db
      .selectFrom('history')
      .select(['public', 'at', 'recorded_at'])
      .where('enterprise_id', '=', id)
      .where('kind', '=', 'enterprise.contacted')
      .execute()
    expect(history.map(row => [row.public, String(row.at), String(row.recorded_at)])).toEqual([[true, contactedAt, test.now().toString()]])
  })

  it('is made once', async () => {
    const key = randomUUID()
    const first = await contact(test.cast.officer, undefined, key)
    expect((await contact(test.cast.officer, undefined, key)).body).toEqual(first.body)
    expect((await contact(test.cast.officer)).body.code).toBe('firstContactDone')
  })
})
