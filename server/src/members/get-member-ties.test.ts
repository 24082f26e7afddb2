import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandedTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const ties = async (who: string | null, id: string) => (await t.as(who)).get(`/api/members/${id}/ties`)

describe('getMemberTies', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await ties(null, t.cast.clerk)).status).toBe(401)
  })

  it('refuses an id that is none: 400', async () => {
    expect((await ties(t.cast.systemAdministrator, 'clerk')).status).toBe(400)
  })

  it('knows nobody of another district, and no contact sees anybody: 404', async () => {
    expect((await ties(t.cast.systemAdministrator, t.cast.outsider)).status).toBe(404)
    expect((await ties(t.cast.systemAdministrator, randomUUIDv7())).status).toBe(404)
    expect((await ties(t.cast.contact, t.cast.clerk)).status).toBe(404)
  })

  it.for(['auditAdministrator', 'leader', 'officer'] as const)('refuses a %s: 403', async who => {
    expect((await ties(t.cast[who], t.cast.clerk)).status).toBe(403)
  })

  it('counts what hangs on somebody, as a person and for their unit (R3.10)', async () => {
    await aHandedTask(t)
    const of = async (id: string) => (await ties(t.cast.systemAdministrator, id)).body
    expect(await of(t.cast.officer)).toEqual({ posts: [], enterprises: 1, own: 1, ofUnit: 0 })
    expect(await of(t.cast.clerk)).toEqual({ posts: [], enterprises: 0, own: 0, ofUnit: 2 })
    expect((await of(t.cast.minister)).posts).toEqual([
      { post: 'defaultMinister', of: null },
      { post: 'minister', of: '2' },
    ])
    expect((await ties(t.cast.securityAdministrator, t.cast.head)).body.posts).toEqual([{ post: 'head', of: '区投资促进中心' }])
  })
})
