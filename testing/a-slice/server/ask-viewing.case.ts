import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const ask = async (who: string | null, more: object = {}) =>
  (await t.as(who)).post('/api/viewings', { address: '万胜广场 B 塔', officerId: t.cast.officer, ...more })

describe('askViewing', () => {
  it('refuses nobody: 401, and what has no address: 400', async () => {
    expect([(await ask(null)).status, (await ask(t.cast.minister, { address: '' })).status]).toEqual([401, 400])
  })

  it('is recorded, and told to who is asked', async () => {
    const { status, body } = await ask(t.cast.minister)
    expect(status).toBe(201)
    const rows = await t.db.selectFrom('history').select('kind').where('subject_id', '=', body.id).execute()
    expect(rows).toEqual([{ kind: 'viewing.asked' }])
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows).toMatchObject([{ kind: 'viewing.asked' }])
  })
})
