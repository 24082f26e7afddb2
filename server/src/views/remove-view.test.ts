import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  const saved = await (await t.as(t.cast.minister)).post('/api/views', {
    list: 'tasks',
    name: '迟的',
    search: 'state=overdue',
    shared: true,
  })
  id = saved.body.id
})
afterAll(() => t.close())

const remove = async (who: string | null, of = id, key?: string) => (await t.as(who)).send('DELETE', `/api/views/${of}`, undefined, key)

describe('removeView', () => {
  it('refuses a stranger (401) and what is no id (400)', async () => {
    expect((await remove(null)).status).toBe(401)
    expect((await remove(t.cast.minister, 'first')).status).toBe(400)
  })

  it('is not there for others, whom it is shared with either: 404', async () => {
    const absent = await remove(t.cast.minister, never)
    expect(absent.status).toBe(404)
    for (const who of ['officer', 'leader', 'contact', 'foreignOfficer'] as const)
      expect((await remove(t.cast[who])).body).toEqual(absent.body)
  })

  it('takes it away for everybody, recorded, once for the same key', async () => {
    const key = randomUUID()
    expect((await remove(t.cast.minister, id, key)).status).toBe(200)
    expect((await remove(t.cast.minister, id, key)).status).toBe(200)
    expect((await (await t.as(t.cast.officer)).get('/api/views?list=tasks')).body.rows).toEqual([])
    expect(await historyOf(t, 'view.removed')).toMatchObject([{ subject_id: id, public: false, data: { name: '迟的' } }])
    expect((await remove(t.cast.minister)).status).toBe(404)
  })
})
