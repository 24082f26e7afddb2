import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const code = 'event-permit'
const retire = async (body: object = { seen: 1 }, who: string | null = t.cast.systemAdministrator, key?: string, of = code) =>
  (await t.as(who)).send('POST', `/api/services/${of}/retirement`, body, key)
const codes = async (query = '') => {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/services${query}`)
  return body.rows.map((row: { code: string }) => row.code)
}

describe('retireServiceItem', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await retire({ seen: 1 }, null)).status).toBe(401)
  })

  it('refuses without the version that was seen: 400', async () => {
    expect((await retire({})).body.errors[0].field).toBe('seen')
  })

  it('knows no item that the district has not: 404', async () => {
    expect((await retire({ seen: 1 }, t.cast.systemAdministrator, undefined, 'nothing')).status).toBe(404)
    for (const who of [t.cast.outsider, t.cast.contact]) expect((await retire({ seen: 1 }, who)).status).toBe(404)
  })

  it('is the system administrator’s: 403 for everyone else of the office', async () => {
    for (const who of [t.cast.auditAdministrator, t.cast.leader, t.cast.officer]) expect((await retire({ seen: 1 }, who)).status).toBe(403)
  })

  it('refuses over a version that was not seen: 409', async () => {
    expect((await retire({ seen: 7 })).body.code).toBe('serviceItemMoved')
  })

  it('is not in the catalogue any more, nor filed under; what was filed keeps its name and its promise', async () => {
    const before = await aFiledRequest(t, { serviceCode: code })
    t.travel({ minutes: 1 })
    expect((await retire()).body).toEqual({ code, version: 1 })
    t.travel({ minutes: 1 })
    expect([await codes(), await codes('?retired=true')]).toEqual([expect.not.arrayContaining([code]), [code]])
    const filed = await (await t.as(t.cast.contact)).post('/api/requests', {
      enterpriseId: t.cast.enterprise,
      body: '办展会',
      serviceCode: code,
    })
    expect([filed.status, filed.body.code]).toEqual([400, 'unknownService'])
    const kept = await findOne(t, before.id)
    expect(kept).toMatchObject({ serviceCode: code, serviceNameZh: '活动与展会报批' })
    expect(kept.clocks.map(clock => clock.dueAt)).toEqual(before.clocks.map(clock => clock.dueAt))
    expect(await historyOf(t, 'serviceItem.retired')).toMatchObject([{ subject_id: code, actor_id: t.cast.systemAdministrator }])
  })

  it('is retired once: 409', async () => {
    expect((await retire()).body.code).toBe('serviceItemRetired')
  })

  it('done twice with the same key is done once', async () => {
    for (let i = 0; i < 2; i++)
      expect((await retire({ seen: 1 }, t.cast.systemAdministrator, 'once', 'market-access')).body).toEqual({
        code: 'market-access',
        version: 1,
      })
    expect(await historyOf(t, 'serviceItem.retired')).toHaveLength(2)
  })
})
