import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const change = async (body: object, who: string | null = t.cast.systemAdministrator, key?: string) =>
  (await t.as(who)).send('PATCH', '/api/district', body, key)

describe('changeDistrict', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await change({ defaultMinisterId: t.cast.otherMinister }, null)).status).toBe(401)
  })

  it('refuses what is no id, and to switch the ladder off: 400', async () => {
    expect((await change({ defaultMinisterId: 'minister02' })).body.errors[0].field).toBe('defaultMinisterId')
    expect((await change({ ladder: [] })).body.errors[0].field).toBe('ladder')
  })

  it('knows none for the city’s own people: 404', async () => {
    const keeper = await makeMember(t.db, t.now(), { name: '市里人', unitId: '4401', roles: ['systemAdministrator'], districtId: '4401' })
    expect((await change({ defaultMinisterId: null }, keeper)).status).toBe(404)
  })

  it('refuses everyone but the system administrator: 403', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.leader, t.cast.minister, t.cast.contact])
      expect((await change({ defaultMinisterId: null }, who)).status).toBe(403)
  })

  it('refuses a minister and a leader who are none: 409, and changes neither', async () => {
    expect((await change({ defaultMinisterId: t.cast.leader, defaultLeaderId: null })).body).toMatchObject({
      status: 409,
      code: 'notAMinister',
      errors: [{ field: 'defaultMinisterId' }],
    })
    expect((await change({ defaultLeaderId: t.cast.minister })).body.code).toBe('notALeader')
    const { body } = await (await t.as(t.cast.officer)).get('/api/district')
    expect([body.defaultMinisterId, body.defaultLeaderId]).toEqual([t.cast.minister, t.cast.leader])
  })

  it('names them and records it; what has no officer goes over to the new minister (R3.2)', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州栖原生物有限公司', officerId: null, createdBy: t.cast.minister })
    const { body: filed } = await (await t.as(t.cast.leader)).post('/api/requests', { enterpriseId, source: 'call', body: '想问用地指标' })
    expect(await holdersOf(t, filed.id)).toEqual(new Set([t.cast.minister]))
    expect((await change({ defaultMinisterId: t.cast.otherMinister })).body).toEqual({ ok: true })
    expect(await holdersOf(t, filed.id)).toEqual(new Set([t.cast.otherMinister]))
    const { body } = await (await t.as(t.cast.officer)).get('/api/district')
    expect([body.defaultMinisterId, body.defaultLeaderId]).toEqual([t.cast.otherMinister, t.cast.leader])
    expect(await historyOf(t, 'district.changed')).toMatchObject([
      { subject_id: '440105', public: false, data: { what: { zh: '默认项目部长温书言', en: 'default minister 温书言' } } },
    ])
  })

  it('done twice with the same key is recorded once', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    for (let i = 0; i < 2; i++)
      expect((await administrator.send('PATCH', '/api/district', { defaultLeaderId: null }, 'key-1')).status).toBe(200)
    expect(await historyOf(t, 'district.changed')).toHaveLength(2)
  })
})
