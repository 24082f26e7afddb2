import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaving } from './leaving.fixture.ts'

let test: TestApp
const { hours, leave, begin } = leaving(() => test)
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())
const list = async (who: string | null, of = test.cast.officer) => (await test.as(who)).get(`/api/members/${of}/leaves`)

describe('listLeaves', () => {
  it('refuses a stranger (401) and what is no id (400)', async () => {
    expect((await list(null)).status).toBe(401)
    expect((await list(test.cast.minister, 'officer')).status).toBe(400)
  })

  it('knows no member that never was, nor any to a contact or another district: 404', async () => {
    expect((await list(test.cast.minister, randomUUID())).status).toBe(404)
    for (const who of ['contact', 'outsider'] as const) expect((await list(test.cast[who])).status).toBe(404)
  })

  it('is for the member, the minister of the team and leaders: 403', async () => {
    for (const who of ['deputy', 'otherMinister', 'clerk'] as const) expect((await list(test.cast[who])).status).toBe(403)
    for (const who of ['officer', 'minister', 'leader'] as const) expect((await list(test.cast[who])).status).toBe(200)
  })

  it('lists them, the latest first', async () => {
    await begin()
    await leave(test.cast.officer, hours(2, 4))
    await leave(test.cast.officer, hours(30, 40))
    const { rows } = (await list(test.cast.officer)).body
    expect(rows).toHaveLength(2)
    expect(rows[0].from > rows[1].from).toBe(true)
  })
})
