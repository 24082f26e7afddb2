import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, makeMember } from '@yigen/testing/cast.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let leader: string
beforeAll(async () => {
  t = await testApp()
  leader = await makeMember(t.db, t.now(), { name: '齐望岳', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
  await aFiledRequest(t)
  t.travel({ hours: 30 })
  await aFiledRequest(t)
})
afterAll(() => t.close())

const get = async (who: string | null, path: string) => (await t.as(who)).get(path)

describe('listCityMatters', () => {
  it('is for leaders', async () => {
    expect((await get(null, '/api/city/matters')).status).toBe(401)
    expect((await get(leader, '/api/city/matters?limit=0')).status).toBe(400)
    for (const who of ['contact', 'officer', 'minister', 'systemAdministrator'] as const)
      expect((await get(t.cast[who], '/api/city/matters')).status).toBe(403)
  })

  it('is how a matter stands, not what it is about (R11.2)', async () => {
    const { body } = await get(leader, '/api/city/matters?state=overdue')
    expect(body).toMatchObject({ total: 1, rows: [{ districtName: '海珠区', enterpriseName: '广州鹭汀智能装备有限公司', late: true }] })
    const { title } = (await get(t.cast.officer, '/api/requests?state=overdue')).body.rows[0]
    expect(JSON.stringify(body)).not.toContain(title)
    expect((await get(leader, '/api/city/matters')).body.total).toBe(2)
  })
})
