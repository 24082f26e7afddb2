import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const item = {
  nameZh: '出口退税辅导',
  phase: 'invoice',
  leadUnitId: '440105-tax',
  helpingUnitIds: ['440105-service', '440105-tax'],
  promise: { amount: 5, unit: 'workingDays' },
  materialsZh: ['报关单'],
  officerDoes: ['coordinate'],
  hintZh: '写清是哪个月。',
}
const add = async (body: object = item, who: string | null = t.cast.systemAdministrator, key?: string) =>
  (await t.as(who)).send('POST', '/api/services', body, key)
const listed = async (name: string) => {
  const { body } = await (await t.as(t.cast.officer)).get('/api/services')
  return body.rows.find((row: { nameZh: string }) => row.nameZh === name)
}

describe('addServiceItem', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await add(item, null)).status).toBe(401)
  })

  it.each([
    ['no name', { ...item, nameZh: ' ' }, 'nameZh'],
    ['no promise', { ...item, promise: { amount: 0, unit: 'workingDays' } }, 'amount'],
    ['a unit that is none of the district’s', { ...item, leadUnitId: '440104-tax' }, 'leadUnitId'],
    ['a helping unit that is none', { ...item, helpingUnitIds: ['440105-nobody'] }, 'helpingUnitIds'],
  ])('refuses %s: 400 and says where', async (_what, body, field) => {
    const answer = await add(body)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, expect.stringContaining(field)])
  })

  it('is the system administrator’s: 403 for everyone else (R1.5)', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.leader, t.cast.minister, t.cast.officer, t.cast.contact])
      expect((await add(item, who)).status).toBe(403)
  })

  it('refuses a name that the catalogue has: 409', async () => {
    expect((await add({ ...item, nameZh: '营业执照' })).body).toMatchObject({ code: 'nameTaken', errors: [{ field: 'nameZh' }] })
  })

  it('is there at once, in its first version, recorded; a request filed under it is promised what it says', async () => {
    const { status, body } = await add()
    expect([status, body.version]).toEqual([201, 1])
    expect(await listed('出口退税辅导')).toMatchObject({
      code: body.code,
      nameEn: '出口退税辅导',
      leadUnit: { name: '区税务局' },
      helpingUnits: [{ name: '区政务服务局' }],
      materialsEn: ['报关单'],
    })
    const settlement = (await aFiledRequest(t, { serviceCode: body.code })).clocks.find(clock => clock.kind === 'settlement')
    expect(settlement?.promise).toEqual(item.promise)
    expect(await historyOf(t, 'serviceItem.added')).toMatchObject([
      { actor_id: t.cast.systemAdministrator, subject_id: body.code, public: false, data: { promise: { zh: '5 个工作日' } } },
    ])
  })

  it('belongs to its district alone', async () => {
    const { body } = await (await t.as(t.cast.outsider)).get('/api/services')
    expect(body.rows).toEqual([])
  })

  it('done twice with the same key is there once', async () => {
    const twice = { ...item, nameZh: '跨境收付汇辅导' }
    const answers = [await add(twice, t.cast.systemAdministrator, 'twice'), await add(twice, t.cast.systemAdministrator, 'twice')]
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    expect(await historyOf(t, 'serviceItem.added')).toHaveLength(2)
  })
})
