import { randomBytes } from 'node:crypto'
import type { TextCarrier, TextMessage } from '@yigen/server/text-messages/text-message.ts'
import { type TestApp, wednesday } from './app.ts'
import { codeIn } from './codes.ts'
import { aStaffedSession } from './stations.ts'
import { act } from './tasks.ts'

type Carrier = TextCarrier & { sent: TextMessage[] }
type Booking = { sessionId: string; at?: string; phone: string; company?: string; subject?: string }

let visitors = 0
/** Each from an address of their own: limits of one are not those of others. */
const anAddress = () => `10.7.${(visitors >> 8) & 255}.${visitors++ & 255}`

/** A number that nobody used before. */
export const aNumber = (): string => `139${String(10_000_000 + visitors++).slice(-8)}`

/** Whoever has the card or a link; without a session. */
export async function asVisitor(t: TestApp, method: 'GET' | 'POST', url: string, payload?: object, remoteAddress = anAddress()) {
  const answer = await t.app.inject({ method, url, remoteAddress, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.json() }
}

/** A station with a card, its Wednesday of 2 December, and the officer on duty at its first desk; whose duty at the one before is over. */
export async function aStationToBook(t: TestApp, more: object = {}) {
  t.travel(wednesday)
  await t.db.updateTable('duty').set({ ended_at: t.now() }).where('member_id', '=', t.cast.officer).where('ended_at', 'is', null).execute()
  const { stationId, id: sessionId } = await aStaffedSession(t, '2026-12-02', more)
  const { token } = await act(t, t.cast.minister, `/api/stations/${stationId}/card`, {})
  return { stationId, sessionId, token: token as string }
}

/** At that time of the Wednesday. */
export const on = (time: string, day = '2026-12-02'): string => `${day}T${time}:00+08:00`

/** The ticket and the code that went to the number. */
export async function aCode(t: TestApp, carrier: Carrier, token: string, phone: string) {
  const { body, status } = await asVisitor(t, 'POST', `/api/station-cards/${token}/codes`, { phone })
  if (status !== 200) throw new Error(`no code: ${JSON.stringify(body)}`)
  const message = carrier.sent.findLast(one => one.phone === phone.replaceAll('-', ''))
  return { ticket: body.ticket as string, signInCode: codeIn(message) }
}

const visitor = { company: '广州卓印包装有限公司', subject: '租金补贴要什么材料' }

/** By the code, as the page does it; whatever is answered. */
export async function bookBy(t: TestApp, carrier: Carrier, token: string, { at = on('14:40'), ...booking }: Booking) {
  const code = await aCode(t, carrier, token, booking.phone)
  return asVisitor(t, 'POST', `/api/station-cards/${token}/bookings`, { ...visitor, at, ...booking, ...code })
}

/** Booked; its link. */
export async function aBooking(t: TestApp, carrier: Carrier, token: string, booking: Booking): Promise<string> {
  const { status, body } = await bookBy(t, carrier, token, booking)
  if (status !== 201) throw new Error(`not booked: ${JSON.stringify(body)}`)
  return body.link
}

export const theBooking = async (t: TestApp, link: string) => (await asVisitor(t, 'GET', `/api/booking-links/${link}`)).body

/** Who comes, as somebody of the office sees it. */
export const bookingsOf = async (t: TestApp, sessionId: string, who = t.cast.officer) =>
  (await (await t.as(who)).get(`/api/station-sessions/${sessionId}/bookings`)).body

const ticketOf = () => randomBytes(32).toString('base64url')

/** A number by the card, as the page asks for it; whatever is answered. */
export const joinBy = (t: TestApp, token: string, body: { sessionId: string; ticket?: string; phone?: string }, address?: string) =>
  asVisitor(t, 'POST', `/api/station-cards/${token}/queue`, { ticket: ticketOf(), ...visitor, ...body }, address)

/** A number for somebody who stands there, by the officer on duty; its id. */
export const numberFor = async (t: TestApp, sessionId: string, more: object = {}): Promise<string> =>
  (await act(t, t.cast.officer, `/api/station-sessions/${sessionId}/queue`, { ...visitor, ...more })).id

/** Booked for somebody by the officer on duty; its id. */
export async function bookedFor(t: TestApp, sessionId: string, more: object = {}): Promise<string> {
  const booking = { ...visitor, at: on('14:40'), desk: 1, phone: aNumber(), ...more }
  return (await act(t, t.cast.officer, `/api/station-sessions/${sessionId}/bookings`, booking)).id
}

/** That the register has of the cast's contact. */
export const theirNumber = async (t: TestApp): Promise<string> =>
  (await t.db.selectFrom('contact').select('phone').where('member_id', '=', t.cast.contact).executeTakeFirstOrThrow()).phone

export const ownBookings = async (t: TestApp, who = t.cast.contact) => (await (await t.as(who)).get('/api/own-bookings')).body
