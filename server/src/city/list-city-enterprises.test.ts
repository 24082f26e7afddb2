import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, makeEnterprise, makeMember, yuexiu } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let leader: string
beforeAll(async () => {
  t = await testApp()
  leader = await makeMember(t.db, t.now(), { name: '齐望岳', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
  for (let i = 0; i < 9; i += 1)
    await makeEnterprise(t.db, t.now(), { name: `越秀 ${i} 号`, officerId: null, createdBy: t.cast.minister, districtId: yuexiu })
})
afterAll(() => t.close())

const get = async (who: string | null, path: string) => (await t.as(who)).get(path)

describe('listCityEnterprises', () => {
  it('is for who works in the office', async () => {
    expect((await get(null, '/api/city/enterprises')).status).toBe(401)
    expect((await get(leader, '/api/city/enterprises?limit=0')).status).toBe(400)
    for (const who of ['contact', 'systemAdministrator'] as const)
      expect((await get(t.cast[who], '/api/city/enterprises')).status).toBe(403)
  })

  it('shows a department none of the register but what it sees elsewhere', async () => {
    for (const role of ['clerk', 'head'] as const) {
      const who = await makeMember(t.db, t.now(), { name: `${role} of housing`, unitId: '440105-housing', roles: [role] })
      expect((await get(who, '/api/city/enterprises')).body.total).toBe(0)
    }
    expect((await get(t.cast.officer, '/api/city/enterprises')).body.total).toBeGreaterThan(0)
  })

  it('is the line of a register, page after page', async () => {
    const first = (await get(leader, `/api/city/enterprises?districtId=${yuexiu}&limit=6`)).body
    expect([first.total, first.rows.length]).toEqual([9, 6])
    expect(Object.keys(first.rows[0]).sort()).toEqual([
      'districtId',
      'districtName',
      'id',
      'industry',
      'kind',
      'name',
      'officerName',
      'state',
      'streetName',
    ])
    const next = (await get(leader, `/api/city/enterprises?districtId=${yuexiu}&limit=6&after=${encodeURIComponent(first.next)}`)).body
    expect(new Set([...first.rows, ...next.rows].map((row: { id: string }) => row.id)).size).toBe(9)
    expect((await get(leader, '/api/city/enterprises?search=越秀 3')).body.rows).toMatchObject([
      { name: '越秀 3 号', districtName: '越秀区' },
    ])
  })
})
