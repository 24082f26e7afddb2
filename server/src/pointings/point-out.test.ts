import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { written } from '@yigen/testing/order.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let clerk: string
let neighbour: string
const body = { name: '广州琶澜软件有限公司', address: '琶洲新村 3 号楼', words: '在村里看了两处办公楼，想租 800 平米。' }
const point = async (who: string | null, sent: object = body, key?: string) => (await t.as(who)).post('/api/pointings', sent, key)

beforeAll(async () => {
  t = await testApp()
  clerk = await anAssociation(t, 'pazhou')
  neighbour = await anAssociation(t, 'huangpu')
})
afterAll(() => t.close())

describe('pointOut', () => {
  it('refuses in the order: 401, 400, 403; nothing is written', async () => {
    const before = await written(t)
    expect((await point(null)).status).toBe(401)
    for (const words of [' ', '长'.repeat(401)]) expect((await point(clerk, { ...body, words })).body.errors[0].field).toBe('words')
    expect((await point(clerk, { ...body, address: '长'.repeat(161) })).body.errors[0].field).toBe('address')
    for (const who of [t.cast.clerk, t.cast.streetHead, t.cast.officer, t.cast.contact]) expect((await point(who)).body.code).toBe('mayNot')
    expect(await written(t)).toEqual(before)
  })

  it('makes a prospect with its source on the ground of the street, and tells the minister (R18.3)', async () => {
    expect((await point(clerk)).body).toMatchObject({ name: body.name })
    const made = await t.db
      .selectFrom('enterprise')
      .select(['id', 'kind', 'state', 'officer_id', 'street_id', 'note'])
      .where('name', '=', body.name)
      .executeTakeFirstOrThrow()
    expect(made).toMatchObject({
      kind: 'prospect',
      state: 'following',
      officer_id: null,
      street_id: '440105015',
      note: `琶洲经济推荐：${body.words}`,
    })
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'pointing.made' })
    expect((await historyOf(t, 'pointing.made')).at(-1)).toMatchObject({ enterprise_id: made.id, public: false })
  })

  it('refuses one that the register has already: 409; and is done once for the same key', async () => {
    expect((await point(neighbour)).body.code).toBe('nameTaken')
    const other = { ...body, name: '广州琶岸贸易有限公司' }
    const [one, two] = [await point(clerk, other, 'same'), await point(clerk, other, 'same')]
    expect([one.status, two.body]).toEqual([201, one.body])
  })

  it('tells who is left where the default post is vacant: another minister, then a leader (R10.2)', async () => {
    const { minister, otherMinister, leader } = t.cast
    const leaves = (id: string) =>
      t.db
        .updateTable('member')
        .set({ roles: ['officer'] })
        .where('id', '=', id)
        .execute()
    const told = async (who: string, name: string) => {
      await point(clerk, { ...body, name })
      const { rows } = (await (await t.as(who)).get('/api/notices')).body
      return rows.some((row: { kind: string; sentence: string }) => row.kind === 'pointing.made' && row.sentence.includes(name))
    }
    await leaves(minister)
    expect(await told(otherMinister, '广州琶空贸易有限公司')).toBe(true)
    await leaves(otherMinister)
    expect(await told(leader, '广州琶静贸易有限公司')).toBe(true)
  })
})
