import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const letter = { id: '440105-letters', level: 'department', parentId: '440105', name: '海珠区信访局', shortName: '区信访局' }
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const create = async (more: object = {}, who = t.cast.systemAdministrator, key?: string) =>
  (await t.as(who)).post('/api/units', { ...letter, ...more }, key)

describe('createUnit', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).post('/api/units', letter)).status).toBe(401)
  })

  it.for([
    ['a district', { level: 'district' }, 'level'],
    ['a code in words', { id: '信访局' }, 'id'],
    ['no name', { name: '' }, 'name'],
    ['a field it does not know', { districtId: '440104' }, 'districtId'],
  ] as const)('refuses %s: 400', async ([_, more, field]) => {
    expect((await create(more)).body.errors[0].field).toBe(field)
  })

  it('refuses everyone but the system administrator: 403', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.leader, t.cast.officer, t.cast.contact])
      expect((await create({}, who)).body.title).toBe('这一步由系统管理员来做。')
  })

  it('refuses a unit above that is not there or belongs to another district', async () => {
    for (const parentId of ['440105-nowhere', '440104'])
      expect((await create({ parentId })).body).toMatchObject({ status: 400, code: 'unknownUnit', errors: [{ field: 'parentId' }] })
  })

  it('refuses a code of another district', async () => {
    expect((await create({ id: '440104-letters' })).body).toMatchObject({ code: 'unitCodeElsewhere', errors: [{ field: 'id' }] })
  })

  it.for([
    ['a village association right below the district', { level: 'village', parentId: '440105' }],
    ['a street below a street', { level: 'street', parentId: '440105015' }],
    ['a street below a department', { level: 'street', parentId: '440105-tax' }],
  ] as const)('refuses %s', async ([_, more]) => {
    expect((await create(more)).body).toMatchObject({ status: 400, code: 'unitLevelWrong' })
  })

  it('refuses a code and a name in use: 409', async () => {
    expect((await create({ id: '440105-tax' })).body).toMatchObject({
      status: 409,
      code: 'codeTaken',
      title: '这个代码已属于“海珠区税务局”。',
    })
    expect((await create({ name: '海珠区税务局' })).body).toMatchObject({ status: 409, code: 'nameTaken' })
  })

  it('makes a department, an office below it, a village association below its street; recorded', async () => {
    const { status, body } = await create()
    expect([status, body]).toEqual([201, { id: '440105-letters' }])
    expect((await create({ id: '440105-letters-1', parentId: '440105-letters', name: '接访科', shortName: '接访科' })).status).toBe(201)
    const village = { id: '440105015201', level: 'village', parentId: '440105015', name: '琶洲经济联合社', shortName: '琶洲联社' }
    expect((await create(village)).status).toBe(201)
    expect((await historyOf(t, 'unit.created'))[0]).toMatchObject({
      actor_id: t.cast.systemAdministrator,
      subject_id: '440105-letters',
      public: false,
      data: { name: '海珠区信访局' },
    })
    const { body: invited } = await (await t.as(t.cast.systemAdministrator)).post('/api/members', {
      name: '黄以衡',
      unitId: '440105-letters',
      loginName: 'letters01',
      roles: [],
    })
    expect(invited.memberId).toBeDefined()
  })

  it('done twice with the same key makes one', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    const unit = { ...letter, id: '440105-archive', name: '海珠区档案馆', shortName: '区档案馆' }
    const answers = [await administrator.post('/api/units', unit, 'key-1'), await administrator.post('/api/units', unit, 'key-1')]
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(2).fill([201, { id: '440105-archive' }]))
  })
})
