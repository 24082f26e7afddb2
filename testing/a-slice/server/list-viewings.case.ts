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

const list = async (who: string | null) => (await t.as(who)).get('/api/viewings')

describe('listViewings', () => {
  it('refuses nobody: 401', async () => expect((await list(null)).status).toBe(401))

  it('shows who asked and who was asked their own', async () => {
    const { minister, officer, clerk } = t.cast
    for (const who of [minister, officer]) expect((await list(who)).body.rows).toMatchObject([{ id }])
    expect((await list(clerk)).body.rows).toEqual([])
  })
})
