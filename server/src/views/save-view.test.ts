import { randomUUID } from 'node:crypto'
import { mostViews } from '@yigen/domain/views/view.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const view = { list: 'requests', name: '本周超时', search: 'state=overdue&sort=officer' }
const save = async (who: string | null, body: object = view, key?: string) => (await t.as(who)).post('/api/views', body, key)
const kept = () => t.db.selectFrom('list_view').select(['name', 'search', 'shared']).where('member_id', '=', t.cast.officer).execute()

describe('saveView', () => {
  it('refuses a stranger: 401', async () => expect((await save(null)).status).toBe(401))

  it('refuses a list without views, a name of nothing, and what is no address: 400', async () => {
    for (const wrong of [
      { list: 'secrets' },
      { name: ' ' },
      { name: 'x'.repeat(31) },
      { search: '<script>' },
      { search: 'x'.repeat(1001) },
    ])
      expect((await save(t.cast.officer, { ...view, ...wrong })).status).toBe(400)
  })

  it('is the office’s, and for others only of who leads them: 403', async () => {
    expect((await save(t.cast.contact)).status).toBe(403)
    expect((await save(t.cast.officer, { ...view, shared: true })).status).toBe(403)
  })

  it('keeps it, once for the same key; under the same name it takes the place of the one before', async () => {
    const key = randomUUID()
    const first = await save(t.cast.officer, view, key)
    expect([first.status, (await save(t.cast.officer, view, key)).body]).toEqual([201, first.body])
    expect((await save(t.cast.officer, { ...view, search: 'state=soon' })).body).toEqual(first.body)
    expect(await kept()).toEqual([{ name: '本周超时', search: 'state=soon', shared: false }])
  })

  it('refuses more than anybody looks through: 409', async () => {
    for (let n = 1; n < mostViews; n++) await save(t.cast.officer, { ...view, name: `第 ${n} 个` })
    expect((await save(t.cast.officer, { ...view, name: '多出来的' })).body.code).toBe('tooManyViews')
    expect((await save(t.cast.officer, view)).status).toBe(201)
    expect((await save(t.cast.officer, { ...view, list: 'tasks' })).status).toBe(201)
  })
})
