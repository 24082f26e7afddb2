import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { never } from '@yigen/testing/order.ts'
import { aResult, aVerifiedResult, resultRow } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = '/api/results/verifications'
const verify = async (who: string, ids: readonly string[], key?: string) => (await t.as(who)).post(path, { ids }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('verifyResults, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => {
    const answer = await t.app.inject({ method: 'POST', url: path, payload: { ids: [never] } })
    expect(answer.statusCode).toBe(401)
  })

  it.each([[[]], [Array.from({ length: 201 }, () => crypto.randomUUID())]])('refuses none, and more than 200: 400', async ids => {
    expect((await verify(t.cast.minister, ids)).status).toBe(400)
  })

  it('is not for the enterprise: 403', async () => {
    expect((await verify(t.cast.contact, [(await aResult(t)).id])).status).toBe(403)
  })
})

it('verifies each that may be, leaves the others as they were and says why, also for the same key (R16.2)', async () => {
  const [one, other] = [await aResult(t), await aResult(t)]
  const own = await aResult(t, { by: t.cast.minister })
  const [counted, ofTax] = [await aVerifiedResult(t), await aResult(t, { kind: 'tax' })]
  const ids = [one.id, own.id, counted.id, ofTax.id, other.id, never]
  const answer = await verify(t.cast.minister, ids, 'same')
  expect(answer.body).toMatchObject({ done: 2 })
  expect(answer.body.rows.map((row: { id: string; refused: { code: string } | null }) => [row.id, row.refused?.code ?? null])).toEqual([
    [one.id, null],
    [own.id, 'notOwnWork'],
    [counted.id, 'resultVerified'],
    [ofTax.id, 'mayNot'],
    [other.id, null],
    [never, 'notFound'],
  ])
  expect((await verify(t.cast.minister, ids, 'same')).body).toEqual(answer.body)
  const verifiedBy = await Promise.all([one, other, own, ofTax].map(async ({ id }) => (await resultRow(t, id)).verified_by))
  expect(verifiedBy).toEqual([t.cast.minister, t.cast.minister, null, null])
  const told = (await historyOf(t, 'result.verified')).map(row => row.subject_id)
  expect(told).toEqual(expect.arrayContaining([one.id, other.id]))
  expect(told).not.toContain(own.id)
})
