import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const change = async (who: string | null, id: string, body: object, key?: string) =>
  (await t.as(who)).send('PATCH', `/api/enterprises/${id}`, body, key)
const fresh = (officerId: string | null = t.cast.officer) =>
  makeEnterprise(t.db, t.now(), { name: `广州无名${randomUUID().slice(0, 8)}有限公司`, officerId, createdBy: t.cast.minister })
const page = async (id: string) => (await (await t.as(t.cast.leader)).get(`/api/enterprises/${id}`)).body

describe('changeEnterprise', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await change(null, t.cast.enterprise, { building: '天幕塔' })).status).toBe(401)
  })

  it.for([{ name: '甲' }, { kind: 'big' }, { state: 'closed' }, { code: '91350100M000100Y43' }, { officerId: null }])(
    'refuses %j: 400',
    async body => {
      expect((await change(t.cast.officer, t.cast.enterprise, body)).status).toBe(400)
    },
  )

  it('knows no foreign enterprise, and none that never was: 404', async () => {
    expect((await change(t.cast.foreignContact, t.cast.enterprise, { building: '天幕塔' })).status).toBe(404)
    expect((await change(t.cast.officer, randomUUID(), { building: '天幕塔' })).status).toBe(404)
  })

  it('is for its officer, deputy and minister: else 403', async () => {
    for (const who of [t.cast.contact, t.cast.foreignOfficer, t.cast.otherMinister, t.cast.leader])
      expect((await change(who, t.cast.enterprise, { building: '天幕塔' })).status).toBe(403)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister])
      expect((await change(who, t.cast.enterprise, { building: '天幕塔' })).status).toBe(200)
  })

  it('refuses a street that is none, and a name that another without a code has', async () => {
    expect((await change(t.cast.officer, t.cast.enterprise, { streetId: '440105-tax' })).body.code).toBe('unknownUnit')
    const taken = await change(t.cast.officer, t.cast.enterprise, { name: '广州云渡互动网络有限公司' })
    expect(taken.body).toMatchObject({ status: 409, code: 'nameTaken' })
  })

  it('refuses of one that is closed: 409', async () => {
    const id = await fresh()
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', id).execute()
    expect((await change(t.cast.officer, id, { building: '天幕塔' })).body.code).toBe('enterpriseClosed')
  })

  it('writes what the register says of it, and keeps what stood there before (R2.2)', async () => {
    const id = await fresh()
    const body = {
      name: '广州潮信仪器有限公司',
      kind: 'key',
      state: 'landed',
      streetId: '440105015',
      building: '天幕塔',
      note: '二期在谈。',
    }
    expect((await change(t.cast.officer, id, body)).body).toEqual({ ok: true })
    expect(await page(id)).toMatchObject({ ...body, streetName: '琶洲街道', officerId: t.cast.officer })
    const row = (await historyOf(t, 'enterprise.changed')).at(-1)
    const zh = expect.stringContaining('状态由“跟进中”改为“已落地”，街道由“空”改为“琶洲街道”')
    expect(row).toMatchObject({ actor_id: t.cast.officer, enterprise_id: id, public: false, data: { what: { zh } } })
  })

  it('records nothing where nothing changed; with the same key the first answer comes again', async () => {
    const id = await fresh()
    const rows = async () => (await historyOf(t, 'enterprise.changed')).filter(row => row.enterprise_id === id)
    expect((await change(t.cast.officer, id, { building: '' })).status).toBe(200)
    expect(await rows()).toHaveLength(0)
    for (const _ of [1, 2]) expect((await change(t.cast.officer, id, { building: '天幕塔' }, `key-${id}`)).status).toBe(200)
    expect(await rows()).toHaveLength(1)
  })
})
