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

const ask = async (who: string | null, more: object = {}) =>
  (await t.as(who)).post(`/api/viewings/${id}/tasks`, {
    ...{ unitId: '440105-tax', asked: '核对产权', promise: { amount: 3, unit: 'calendarDays' } },
    ...more,
  })

describe('askUnit', () => {
  it('refuses nobody: 401, and what asks for nothing: 400', async () => {
    expect([(await ask(null)).status, (await ask(t.cast.officer, { asked: '' })).status]).toEqual([401, 400])
  })

  it('hands the unit its part', async () => expect((await ask(t.cast.officer)).status).toBe(201))
})
