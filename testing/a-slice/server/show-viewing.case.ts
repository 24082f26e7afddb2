import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  const asked = await (await t.as(t.cast.minister)).post('/api/viewings', { address: '万胜广场 B 塔', officerId: t.cast.officer })
  id = asked.body.id
})
afterAll(() => t.close())

const show = async (who: string | null, body: object = { words: '层高不够' }) => (await t.as(who)).post(`/api/viewings/${id}/showing`, body)

describe('showViewing', () => {
  it('refuses nobody: 401, without words: 400, and whom it is not asked of: 404', async () => {
    const { officer, clerk } = t.cast
    expect([(await show(null)).status, (await show(officer, {})).status, (await show(clerk)).status]).toEqual([401, 400, 404])
  })

  it('stops the clock', async () => {
    expect((await show(t.cast.officer)).status).toBe(200)
    const clocks = await t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', id).execute()
    expect(clocks).toEqual([{ stopped_by: 'viewing.shown' }])
  })
})
