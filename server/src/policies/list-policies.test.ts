import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aDraftedPolicy, aPublishedPolicy } from '@yigen/testing/policies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { seedPolicies } from './seed-policies.ts'

let t: TestApp
const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/policies${query}`)
const titles = async (who: string, query: string) =>
  (await list(who, query)).body.rows.map(({ title }: { title: { zh: string } }) => title.zh)

beforeAll(async () => {
  t = await testApp()
  await inTransaction(t.db, trx => seedPolicies(trx, '440105', t.now()))
})
afterAll(() => t.close())

describe('listPolicies', () => {
  it('is the office’s: 401, 400, 403', async () => {
    expect((await list(null)).status).toBe(401)
    expect((await list(t.cast.clerk, '?state=old')).status).toBe(400)
    expect((await list(t.cast.contact)).body.code).toBe('mayNot')
    expect((await list(t.cast.outsider)).body.rows).toEqual([])
  })

  it('a district begins with the thirteen that come with the product; those whose days are over stand as ended (R22.1)', async () => {
    const { rows, counts, mayDraft } = (await list(t.cast.officer, '?state=all&limit=50')).body
    expect([rows.length, counts.all, counts.inForce + counts.over, mayDraft]).toEqual([13, 13, 13, false])
    const byKey = new Map(rows.map((row: { key: string }) => [row.key, row]))
    expect(byKey.get('points-schooling')).toMatchObject({ standing: 'ended', to: '2023-12-31' })
    expect(byKey.get('sme-size-classes')).toMatchObject({ standing: 'inForce', retold: true, endUnknown: true, open: null, version: 1 })
    await inTransaction(t.db, trx => seedPolicies(trx, '440105', t.now()))
    expect((await list(t.cast.officer, '?state=all')).body.counts.all).toBe(13)
  })

  it('finds by title, number and issuer, page after page', async () => {
    expect(await titles(t.cast.leader, `?search=${encodeURIComponent('2011〕300')}`)).toEqual(['中小企业划型标准规定'])
    const first = (await list(t.cast.leader, '?state=all&limit=8')).body
    const rest = (await list(t.cast.leader, `?state=all&limit=8&after=${encodeURIComponent(first.next)}`)).body
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([8, 5, null])
    expect((await list(t.cast.leader, '?after=x')).body.code).toBe('badCursor')
  })

  it('shows what is being prepared, and to another editor what waits for them', async () => {
    await aPublishedPolicy(t, { id: 'old', title: '甲办法' })
    await aDraftedPolicy(t, { id: 'old', title: '甲办法新版' })
    await aDraftedPolicy(t, { id: 'new', title: '乙办法' }, t.cast.head)
    expect(await titles(t.cast.clerk, '?state=open')).toEqual(['甲办法', '乙办法'])
    expect(await titles(t.cast.clerk, '?state=toVerify')).toEqual(['乙办法'])
    expect(await titles(t.cast.minister, '?state=toVerify')).toEqual(['甲办法', '乙办法'])
    expect(await titles(t.cast.officer, '?state=toVerify')).toEqual([])
    const [row] = (await list(t.cast.minister, '?state=toVerify')).body.rows
    expect(row).toMatchObject({ standing: 'inForce', version: 1, open: { version: 2, status: 'draft', writtenBy: '梁砚秋', forYou: true } })
  })
})
