import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  const make = async (name: string, officerId: string | null, building: string) => {
    const made = await makeEnterprise(t.db, t.now(), { name, officerId, createdBy: t.cast.minister })
    await t.db.updateTable('enterprise').set({ street_id: '440105015', building }).where('id', '=', made).execute()
    return made
  }
  await t.db.updateTable('enterprise').set({ street_id: null }).execute()
  id = await make('广州待配', null, '天幕塔')
  await make('广州邻居一', t.cast.officer, '天幕塔')
  await make('广州邻居二', t.cast.officer, '别的楼')
  await make('广州邻居三', t.cast.deputy, '别的楼')
})
afterAll(() => t.close())

const nearby = async (who: string | null, enterpriseId = id) =>
  (await t.as(who)).get(`/api/assignments/nearby?enterpriseId=${enterpriseId}`)

describe('listOfficersNearby', () => {
  it('refuses a stranger (401), what is no id (400), and who assigns nobody (403)', async () => {
    expect((await nearby(null)).status).toBe(401)
    expect((await nearby(t.cast.minister, 'first')).status).toBe(400)
    for (const who of ['officer', 'clerk', 'contact'] as const) expect((await nearby(t.cast[who])).status).toBe(403)
  })

  it('counts whom each follows on the street and in the building, those of the building first', async () => {
    expect((await nearby(t.cast.minister)).body.rows).toEqual([
      { officerId: t.cast.officer, onStreet: 2, inBuilding: 1 },
      { officerId: t.cast.deputy, onStreet: 1, inBuilding: 0 },
    ])
  })

  it('of an enterprise that is none there is nobody near', async () => {
    expect((await nearby(t.cast.minister, never)).body.rows).toEqual([])
  })
})
