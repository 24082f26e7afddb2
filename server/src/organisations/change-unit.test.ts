import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const change = async (id: string, body: object, who = t.cast.systemAdministrator, key?: string) =>
  (await t.as(who)).send('PATCH', `/api/units/${id}`, body, key)
const unitOf = async (id: string) => {
  const { body } = await (await t.as(t.cast.officer)).get('/api/units?closed=true')
  return body.rows.find((unit: { id: string }) => unit.id === id)
}

describe('changeUnit', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('PATCH', '/api/units/440105-tax', { name: '海珠税务' })).status).toBe(401)
  })

  it('refuses another level or code: 400', async () => {
    expect((await change('440105-tax', { level: 'street' })).body.errors[0].field).toBe('level')
    expect((await change('440105-tax', { leaderId: 'leader01' })).body.errors[0].field).toBe('leaderId')
  })

  it('knows no unit of another district, and a contact none at all: 404', async () => {
    expect((await change('440104-tax', { name: '越秀税务' })).status).toBe(404)
    expect((await change('440105-nowhere', { name: '没有' })).status).toBe(404)
    expect((await change('440105-tax', { name: '海珠税务' }, t.cast.contact)).status).toBe(404)
  })

  it('refuses everyone but the system administrator: 403', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.head, t.cast.leader])
      expect((await change('440105-tax', { name: '海珠税务' }, who)).status).toBe(403)
  })

  it('refuses a leader who is none, or of another district', async () => {
    expect((await change('440105-tax', { leaderId: t.cast.officer })).body).toMatchObject({ status: 409, code: 'notALeader' })
    expect((await change('440105-tax', { leaderId: t.cast.outsider })).body).toMatchObject({ status: 400, code: 'unknownMember' })
  })

  it('refuses a name in use: 409', async () => {
    expect((await change('440105-tax', { name: '海珠区教育局' })).body.code).toBe('nameTaken')
    expect((await change('440105-tax', { name: '海珠区税务局' })).status).toBe(200)
  })

  it('refuses to close a unit with people, or with units below it: 409', async () => {
    expect((await change('440105-tax', { closed: true })).body).toMatchObject({
      code: 'unitNotEmpty',
      title: '这个单位还有 1 个人，不能撤销。',
    })
    const office = { id: '440105-fire-1', level: 'department', parentId: '440105-fire', name: '防火监督科', shortName: '防火科' }
    await (await t.as(t.cast.systemAdministrator)).post('/api/units', office)
    expect((await change('440105-fire', { closed: true })).body.code).toBe('unitHasUnits')
  })

  it('renames it, names its leader and records what changed', async () => {
    const answer = await change('440105-talent', { name: '海珠区人才服务局', shortName: '区人才局', leaderId: t.cast.leader })
    expect([answer.status, answer.body]).toEqual([200, { ok: true }])
    expect(await unitOf('440105-talent')).toMatchObject({ name: '海珠区人才服务局', shortName: '区人才局', leaderName: '苏明哲' })
    expect((await historyOf(t, 'unit.changed')).at(-1)).toMatchObject({
      subject_id: '440105-talent',
      data: { name: '海珠区人才工作办公室', what: { zh: '名称改为“海珠区人才服务局”，简称改为“区人才局”，分管领导苏明哲' } },
    })
    await change('440105-talent', { leaderId: null })
    expect((await unitOf('440105-talent')).leaderName).toBeNull()
  })

  it('closes an empty unit: nobody can be invited into it; opened again they can', async () => {
    expect((await change('440105-police', { closed: true })).status).toBe(200)
    expect((await unitOf('440105-police')).closed).toBe(true)
    expect((await (await t.as(t.cast.officer)).get('/api/units')).body.rows.map((unit: { id: string }) => unit.id)).not.toContain(
      '440105-police',
    )
    const person = { name: '黄以衡', unitId: '440105-police', loginName: 'police01', roles: [] }
    const administrator = await t.as(t.cast.systemAdministrator)
    expect((await administrator.post('/api/members', person)).body.code).toBe('unknownUnit')
    await change('440105-police', { closed: false })
    expect((await administrator.post('/api/members', person)).status).toBe(201)
  })

  it('who is disabled does not keep a unit open', async () => {
    await makeMember(t.db, t.now(), { name: '离任者', unitId: '440105-urban', roles: ['head'], state: 'disabled' })
    expect((await change('440105-urban', { closed: true })).status).toBe(200)
  })

  it('done twice with the same key is recorded once', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    for (let i = 0; i < 2; i++)
      expect((await administrator.send('PATCH', '/api/units/440105-hr', { shortName: '人社' }, 'key-1')).status).toBe(200)
    expect((await historyOf(t, 'unit.changed')).filter(row => row.subject_id === '440105-hr')).toHaveLength(1)
  })
})
