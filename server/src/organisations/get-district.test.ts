import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aHandedTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const district = async (who: string | null) => (await t.as(who)).get('/api/district')

describe('getDistrict', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await district(null)).status).toBe(401)
  })

  it('knows none for the city’s own people: 404', async () => {
    const inspector = await makeMember(t.db, t.now(), { name: '市里人', unitId: '4401', roles: ['leader'], districtId: '4401' })
    expect((await district(inspector)).status).toBe(404)
  })

  it('refuses a contact: 403', async () => {
    expect((await district(t.cast.contact)).status).toBe(403)
  })

  it('says who holds what nobody holds yet, and who is told last', async () => {
    expect((await district(t.cast.officer)).body).toEqual({
      id: '440105',
      name: '海珠区',
      defaultMinisterId: t.cast.minister,
      defaultLeaderId: t.cast.leader,
      headless: [],
    })
  })

  it('names the units of whom something is asked and that have no head (R10.2)', async () => {
    await aHandedTask(t)
    expect((await district(t.cast.leader)).body.headless).toEqual(['区税务局'])
    await makeMember(t.db, t.now(), { name: '潘绍文', unitId: '440105-tax', roles: ['head'] })
    expect((await district(t.cast.leader)).body.headless).toEqual([])
  })

  it('nobody stands in a post who is closed out or has lost its role: it is vacant, and seen to be (R10.2)', async () => {
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.leader).execute()
    await t.db
      .updateTable('member')
      .set({ roles: ['officer'] })
      .where('id', '=', t.cast.minister)
      .execute()
    expect((await district(t.cast.systemAdministrator)).body).toMatchObject({ defaultMinisterId: null, defaultLeaderId: null })
  })
})
