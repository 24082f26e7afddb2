import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let clerk: string
let neighbour: string
const body = { name: '广州琶澜软件有限公司', address: '琶洲新村 3 号楼', words: '在村里看了两处办公楼，想租 800 平米。' }
const point = async (who: string, sent: object) => (await t.as(who)).post('/api/pointings', sent)
const list = async (who: string, query = '') => (await t.as(who)).get(`/api/pointings${query}`)

beforeAll(async () => {
  t = await testApp()
  clerk = await anAssociation(t, 'pazhou')
  neighbour = await anAssociation(t, 'huangpu')
  for (const name of [body.name, '广州琶岸贸易有限公司']) await point(clerk, { ...body, name })
})
afterAll(() => t.close())

describe('listPointings', () => {
  it('shows the association what became of its own, and nothing else', async () => {
    await point(neighbour, { ...body, name: '广州新港西餐饮有限公司' })
    const { rows } = (await list(clerk)).body
    expect(rows.map((row: { name: string }) => row.name)).toEqual(['广州琶岸贸易有限公司', body.name])
    expect(rows[1]).toMatchObject({ became: 'waiting', officerName: null, enterpriseId: null, unitName: '琶洲经济' })
    const { id } = await t.db.selectFrom('enterprise').select('id').where('name', '=', body.name).executeTakeFirstOrThrow()
    expect((await (await t.as(clerk)).get(`/api/enterprises/${id}`)).status).toBe(404)
    await (await t.as(t.cast.minister)).post(`/api/enterprises/${id}/assignment`, { officerId: t.cast.officer, reason: '' })
    expect((await list(clerk)).body.rows[1]).toMatchObject({ became: 'followed', officerName: '陈若溪' })
  })

  it('shows ministers and leaders the district’s, page after page, and others none', async () => {
    expect((await list(t.cast.minister)).body.rows).toHaveLength(3)
    const page = (await list(t.cast.leader, '?limit=2')).body
    const rest = (await list(t.cast.leader, `?limit=2&after=${encodeURIComponent(page.next)}`)).body
    expect([page.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
    expect(rest.rows[0].enterpriseId).not.toBeNull()
    expect((await list(t.cast.clerk)).body.rows).toEqual([])
    expect((await list(t.cast.officer)).status).toBe(403)
  })
})
