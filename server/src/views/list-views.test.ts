import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  for (const [who, name, shared] of [
    ['officer', '我的', false],
    ['minister', '全队的', true],
    ['minister', '部长自己的', false],
    ['leader', '全区的', true],
    ['head', '本单位的', true],
  ] as const)
    await (await t.as(t.cast[who])).post('/api/views', { list: 'requests', name, search: 'state=open', shared })
})
afterAll(() => t.close())

const list = async (who: string | null, query = 'list=requests') => (await t.as(who)).get(`/api/views?${query}`)
const names = async (who: string, query?: string) => ((await list(who, query)).body.rows as { name: string }[]).map(row => row.name).sort()

describe('listViews', () => {
  it('refuses a stranger (401), a list without views (400), and who is not of the office (403)', async () => {
    expect((await list(null)).status).toBe(401)
    expect((await list(t.cast.officer, 'list=secrets')).status).toBe(400)
    expect((await list(t.cast.contact)).status).toBe(403)
  })

  it('gives one’s own, and those shared by who leads one; of that list alone', async () => {
    expect(await names(t.cast.officer)).toEqual(['全区的', '全队的', '我的', '本单位的'].sort())
    expect(await names(t.cast.minister)).toEqual(['全区的', '全队的', '部长自己的', '本单位的'].sort())
    expect(await names(t.cast.clerk)).toEqual(['全区的'])
    expect(await names(t.cast.foreignOfficer)).toEqual(['全区的'])
    expect(await names(t.cast.officer, 'list=tasks')).toEqual([])
  })

  it('says whose it is, and which one may remove', async () => {
    const { rows } = (await list(t.cast.officer)).body
    expect(rows[0]).toMatchObject({ name: '我的', own: true, shared: false, search: 'state=open' })
    expect(rows.slice(1).every((row: { own: boolean }) => !row.own)).toBe(true)
  })
})
