import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook, bookingsOf, on, ownBookings } from '@yigen/testing/bookings.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const book = async (sessionId: string, more: object = {}, who = t.cast.contact, key?: string) =>
  (await t.as(who)).post('/api/own-bookings', { enterpriseId: t.cast.enterprise, sessionId, at: on('14:40'), ...more }, key)

it('bookAsContact is for one of the enterprise: without a code, by the number on record, once with the same key', async () => {
  const { sessionId } = await aStationToBook(t)
  expect((await (await t.as(null)).post('/api/own-bookings', {})).status).toBe(401)
  expect((await book(sessionId, { at: 'soon' })).status).toBe(400)
  expect((await book(never)).status).toBe(404)
  for (const who of [t.cast.officer, t.cast.foreignContact]) expect((await book(sessionId, {}, who)).status).toBe(404)
  expect((await book(sessionId, { at: on('14:20') })).body.code).toBe('slotKept')
  const both = [
    await book(sessionId, { subject: '租金补贴' }, t.cast.contact, 'once'),
    await book(sessionId, { subject: '租金补贴' }, t.cast.contact, 'once'),
  ]
  expect(both[0]?.status).toBe(201)
  expect(both[0]?.body).toEqual(both[1]?.body)
  expect((await book(sessionId, { at: on('15:20') })).body.code).toBe('bookedHere')
  const [row] = (await bookingsOf(t, sessionId)).rows
  expect(row).toMatchObject({ subject: '租金补贴', bookedBy: null, known: { enterpriseId: t.cast.enterprise } })
  expect((await ownBookings(t)).rows).toMatchObject([{ id: row.id, state: 'booked', mayMove: true }])
})

it('whose number is no mobile is told so', async () => {
  const { sessionId } = await aStationToBook(t, { name: '天幕塔' })
  const { phone } = await t.db.selectFrom('contact').select('phone').where('member_id', '=', t.cast.contact).executeTakeFirstOrThrow()
  const set = (value: string) => t.db.updateTable('contact').set({ phone: value }).where('member_id', '=', t.cast.contact).execute()
  await set('020-88880000')
  expect((await book(sessionId)).body.code).toBe('noMobileOfYours')
  await set(phone)
})
