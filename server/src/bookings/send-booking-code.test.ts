import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aNumber, aStationToBook, asVisitor } from '@yigen/testing/bookings.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { offeredBy } from './card.queries.ts'

const carrier = aCarrier()
let t: TestApp
let token: string
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
  token = (await aStationToBook(t)).token
})
afterAll(() => t.close())

const ask = (phone: string, card = token, address?: string) => asVisitor(t, 'POST', `/api/station-cards/${card}/codes`, { phone }, address)

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

it('refuses the eleventh of a day to a number, and what is too much of one address or one card', async () => {
  const phone = aNumber()
  for (let i = 0; i < 10; i++) {
    expect((await ask(phone)).status).toBe(200)
    t.travel({ minutes: 13 })
  }
  expect((await ask(phone)).body.code).toBe('tooMany')
  t.travel({ hours: 22 })
  expect((await ask(phone)).status).toBe(200)
  const now = t.now()
  const asked = (n: number, block: string) =>
    sql`insert into booking_code (district_id, ticket_hash, phone, code_hash, station_id, block, sent_at)
      select k.district_id, decode(md5(${block} || i), 'hex'), '', '', k.station_id, ${block}, ${now} from station_card k, generate_series(1, ${n}::integer) i
      where k.token = ${token}`.execute(t.db)
  await asked(30, '10.9.0.1')
  expect([(await ask(aNumber(), token, '10.9.0.1')).body.code, (await ask(aNumber())).status]).toEqual(['tooMany', 200])
  await asked(170, '10.9.0.2')
  expect((await ask(aNumber())).body.code).toBe('tooMany')
  t.travel({ hours: 1 })
  expect((await ask(aNumber(), token, '10.9.0.1')).status).toBe(200)
})

it('shows a code on the page of the demonstration alone', async () => {
  const { context } = t
  const { demonstration } = context.env
  Object.assign(context.env, { demonstration: true })
  context.texts = null
  const card = { districtId: '440105', stationId: '', demonstration: false }
  expect([offeredBy(card, 'onThePage'), offeredBy(card, 'byText'), offeredBy({ ...card, demonstration: true }, 'onThePage')]).toEqual([
    null,
    'byText',
    'onThePage',
  ])
  expect((await ask(aNumber())).body.code).toBe('bookingNotOffered')
  Object.assign(context.env, { demonstration })
  context.texts = carrier
})
