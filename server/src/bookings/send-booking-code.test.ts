import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aNumber, aStationToBook, asVisitor } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

const carrier = aCarrier()
let t: TestApp
let token: string
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
  token = (await aStationToBook(t)).token
})
afterAll(() => t.close())

const ask = (phone: string, card = token) => asVisitor(t, 'POST', `/api/station-cards/${card}/codes`, { phone })

it('sends a code to whatever number, the same answer for all, and shows none where there is a carrier', async () => {
  const [known, unknown] = [await ask('139-0000-0034'), await ask(aNumber())]
  expect([known.status, unknown.status]).toEqual([200, 200])
  expect({ ...known.body, ticket: '' }).toEqual({ ...unknown.body, ticket: '' })
  expect([known.body.shown, carrier.sent.length, known.body.ticket === unknown.body.ticket]).toEqual([null, 2, false])
  expect(carrier.sent[0]?.words).toMatch(/预约验证码 \d{6}/)
})

it('refuses what no message reaches, a card that never was, and a number that was sent one just now', async () => {
  expect((await ask('020-84200012')).body.code).toBe('notTextable')
  expect((await ask(aNumber(), 'A'.repeat(22))).status).toBe(404)
  const phone = aNumber()
  await ask(phone)
  expect((await ask(phone)).body.code).toBe('tooMany')
  t.travel({ seconds: 61 })
  expect((await ask(phone)).status).toBe(200)
})

it('is as if it had not been asked for where the carrier fails', async () => {
  const phone = aNumber()
  carrier.fails = new Error('away')
  expect((await ask(phone)).body.code).toBe('textNotSent')
  delete carrier.fails
  expect((await ask(phone)).status).toBe(200)
})

it('is not offered without a carrier outside the demonstration', async () => {
  const { context } = t
  context.texts = null
  expect((await ask(aNumber())).body.code).toBe('bookingNotOffered')
  context.texts = carrier
})
