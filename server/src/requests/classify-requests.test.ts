import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aRepliedRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let first: string
let second: string
let over: string
beforeAll(async () => {
  t = await testApp()
  first = (await aRepliedRequest(t)).id
  second = (await aRepliedRequest(t)).id
  over = (await aWithdrawnRequest(t)).id
})
afterAll(() => t.close())

const classify = async (who: string | null, ids: string[], key?: string, serviceCode = 'business-licence') =>
  (await t.as(who)).post('/api/requests/classifications', { ids, serviceCode }, key)
const classified = async (id: string) => {
  const rows = await t.db.selectFrom('history').select('id').where('kind', '=', 'request.classified').where('request_id', '=', id).execute()
  return rows.length
}

describe('classifyRequests', () => {
  it('refuses a stranger (401), none, and more than two hundred (400)', async () => {
    expect((await classify(null, [first])).status).toBe(401)
    expect((await classify(t.cast.officer, [])).status).toBe(400)
    expect(
      (
        await classify(
          t.cast.officer,
          Array.from({ length: 201 }, () => randomUUID()),
        )
      ).status,
    ).toBe(400)
  })

  it('is for those who follow them: 403', async () => {
    for (const who of ['clerk', 'leader', 'contact'] as const) expect((await classify(t.cast[who], [first])).status).toBe(403)
  })

  it('says of each why not: what is over, what is not there, an item that is none', async () => {
    const { body } = await classify(t.cast.officer, [over, never])
    expect(body).toMatchObject({
      done: 0,
      rows: [
        { id: over, refused: { code: 'alreadyEnded' } },
        { id: never, refused: { code: 'notFound' } },
      ],
    })
    const unknown = (await classify(t.cast.officer, [first], undefined, 'no-such-item')).body
    expect([unknown.done, unknown.rows[0].refused.sentence.length > 0]).toEqual([0, true])
    expect(await classified(first)).toBe(0)
  })

  it('names the item of each other and reckons it anew, once for the same key; named again it changes nothing', async () => {
    const key = randomUUID()
    const { status, body } = await classify(t.cast.officer, [first, over, second], key)
    expect([status, body.done]).toEqual([200, 2])
    expect((await classify(t.cast.officer, [first, over, second], key)).body).toEqual(body)
    expect((await classify(t.cast.officer, [first, second])).body.done).toBe(2)
    expect([await classified(first), await classified(second), await classified(over)]).toEqual([1, 1, 0])
    const { service_code } = await t.db.selectFrom('request').select('service_code').where('id', '=', first).executeTakeFirstOrThrow()
    expect(service_code).toBe('business-licence')
  })
})
