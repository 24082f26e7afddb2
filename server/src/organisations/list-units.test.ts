import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string, query = '') => (await t.as(who)).get(`/api/units${query}`)

describe('listUnits', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).get('/api/units')).status).toBe(401)
  })

  it('refuses a level there is not: 400', async () => {
    expect((await list(t.cast.officer, '?level=planet')).body.errors[0].field).toBe('level')
  })

  it('refuses a contact: 403', async () => {
    expect((await list(t.cast.contact)).body.code).toBe('mayNot')
  })

  it('shows the office its district: the district, thirteen departments, eighteen streets, with how many people', async () => {
    const { body } = await list(t.cast.officer)
    expect(body.rows).toHaveLength(1 + 13 + 18)
    expect(body.rows[0]).toMatchObject({ id: '440105', level: 'district', name: '海珠区', parentId: '4401' })
    expect(body.rows.find((unit: { id: string }) => unit.id === '440105015')).toEqual({
      id: '440105015',
      level: 'street',
      parentId: '440105',
      name: '琶洲街道',
      shortName: '琶洲街道',
      leaderId: null,
      leaderName: null,
      members: 2,
      closed: false,
    })
  })

  it('shows one level when asked', async () => {
    const { body } = await list(t.cast.clerk, '?level=street')
    expect(body.rows.map((unit: { level: string }) => unit.level)).toEqual(Array(18).fill('street'))
  })

  it('shows another district its own', async () => {
    const { body } = await list(t.cast.outsider, '?level=district')
    expect(body.rows.map((unit: { name: string }) => unit.name)).toEqual(['越秀区'])
  })
})
