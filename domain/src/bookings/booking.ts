import { z } from 'zod'
import { SignInCodeSent } from '#codes/sign-in-code.ts'
import { ServiceCode } from '#requests/request.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { keptPhone } from '#wire/phone.ts'
import { Id, line, optionalLine, optionalWords, words } from '#wire/text.ts'
import { bookingSteps } from './booking-rules.ts'
import { bookingStates } from './booking-state.ts'

const anId = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'
/** Of 128 bits, in a card or a link. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
/** As anybody writes it; whether it can be texted a rule says. */
const Written = z.string().trim().min(1).max(60).overwrite(keptPhone)

const time = z.object({ at: Instant, free: z.number().int() })

/** A station as whoever scanned its card sees it. */
export const OpenStation = z
  .object({
    ...{ name: z.string(), place: z.string(), note: z.string(), slotMinutes: z.number().int() },
    ...{ weekday: z.number().int(), from: z.string(), until: z.string() },
    /** how a code reaches the phone; null: booking by phone is not offered */
    byCode: z.enum(['byText', 'onThePage']).nullable(),
    /** the next ones, today’s while it lasts */
    sessions: z.array(
      z.object({
        ...{ id: Id, day: DayText, startsAt: Instant, endsAt: Instant, provisional: z.boolean() },
        officers: z.array(z.object({ desk: z.number().int(), name: z.string() })),
        times: z.array(time),
      }),
    ),
    /** the session that is held just now, where numbers are given, and how many wait; null: none is */
    queue: z.object({ sessionId: Id, waiting: z.number().int() }).nullable(),
  })
  .meta({ id: 'OpenStation' })

const called = z.object({
  /** of who walked in; null: booked, by the last four digits and the time */
  ...{ number: z.number().int().nullable(), digits: z.string(), startsAt: Instant, calledAt: Instant },
})

/** What the screen at the door shows to everybody: numbers and last four digits, nobody's name but those on duty. R19.3 */
export const StationScreen = z
  .object({
    ...{ name: z.string(), place: z.string() },
    /** that of today, else the next; null: none is planned */
    session: z.object({ startsAt: Instant, endsAt: Instant, held: z.boolean() }).nullable(),
    desks: z.array(z.object({ desk: z.number().int(), officer: z.string().nullable(), called: called.nullable() })),
    /** numbers that wait, in their order, and the one that is given next */
    ...{ waiting: z.array(z.number().int()), nextNumber: z.number().int() },
    /** `arrived`: they stand there */
    booked: z.array(z.object({ startsAt: Instant, digits: z.string(), desk: z.number().int(), arrived: z.boolean() })),
  })
  .meta({ id: 'StationScreen' })

export const SendBookingCode = z.strictObject({ phone: Written }).meta({ examples: [{ phone: '139-0000-0092' }] })
/** `ticket`: shown again with the code; whoever has both books. */
export const BookingCodeSent = SignInCodeSent.extend({ ticket: z.string() }).meta({ id: 'BookingCodeSent' })

const visitor = { company: line(120), subject: optionalWords(500).default('') }
const aVisitor = { company: '广州卓印包装有限公司', subject: '租金补贴要什么材料' }

const ticket = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const BookSlot = z
  .strictObject({
    ...{ sessionId: Id, at: Instant, ...visitor, phone: Written },
    ...{ ticket, signInCode: z.string().trim().min(1).max(20) },
  })
  .meta({
    examples: [
      {
        ...{ sessionId: anId, at: '2026-11-25T16:00:00+08:00', ...aVisitor, phone: '139-0000-0092' },
        ...{ ticket: 'q'.repeat(43), signInCode: '402718' },
      },
    ],
  })
/** `link`: the secret of the booking, by which it is read, moved and cancelled. */
export const SlotBooked = z.object({ link: z.string() }).meta({ id: 'SlotBooked' })

/** `ticket`: made by the phone that asks, so that an answer that was lost is given again. A number of a phone may be left out by who stands there. */
export const JoinQueue = z
  .strictObject({ sessionId: Id, ...visitor, phone: z.union([z.literal(''), Written]).default(''), ticket })
  .meta({ examples: [{ sessionId: anId, ...aVisitor, phone: '139-0000-0092', ticket: 'q'.repeat(43) }] })

/** By whom it is, the account says. */
export const BookAsContact = z
  .strictObject({ enterpriseId: Id, sessionId: Id, at: Instant, subject: visitor.subject })
  .meta({ examples: [{ enterpriseId: anId, sessionId: anId, at: '2026-11-25T16:00:00+08:00', subject: aVisitor.subject }] })

export const MoveBooking = z
  .strictObject({ sessionId: Id, at: Instant })
  .meta({ examples: [{ sessionId: anId, at: '2026-12-02T14:40:00+08:00' }] })
export const CancelBooking = z.strictObject({}).meta({ examples: [{}] })
export const BookingChanged = z.object({ ok: z.literal(true) }).meta({ id: 'BookingChanged' })

/** A booking as whoever has its link sees it. */
export const BookingView = z
  .object({
    ...{ state: z.enum(bookingStates), stationName: z.string(), place: z.string(), note: z.string() },
    /** of a number, when it was taken and when the session ends */
    ...{ startsAt: Instant, endsAt: Instant },
    /** null: the number was not called yet */
    ...{ desk: z.number().int().nullable(), officer: z.string().nullable() },
    /** of who walked in: A01 is 1, and how many are called before; null: booked, or called */
    ...{ number: z.number().int().nullable(), before: z.number().int().nullable() },
    ...{ calledAt: Instant.nullable(), company: z.string(), subject: z.string(), hasPhone: z.boolean() },
    /** when the office moved it; null: it is as it was booked */
    movedAt: Instant.nullable(),
    /** of the station’s card, to book another time; null: it has none */
    card: z.string().nullable(),
    ...{ mayMove: z.boolean(), mayCancel: z.boolean() },
  })
  .meta({ id: 'BookingView' })

/** The code on the desk; null: none was made yet. */
export const StationCard = z.object({ token: z.string().nullable(), madeAt: Instant.nullable(), mayRenew: z.boolean() }).meta({
  id: 'StationCard',
})
export const RenewCard = z.strictObject({}).meta({ examples: [{}] })

/** Of a contact, the last first; and the stations that have a card, by which their times are read. */
export const OwnBookings = z
  .object({
    rows: z.array(BookingView.extend({ id: Id })),
    stations: z.array(
      z.object({ token: z.string(), name: z.string(), place: z.string(), weekday: z.number().int(), from: z.string(), until: z.string() }),
    ),
  })
  .meta({ id: 'OwnBookings' })

export const BookingRow = z
  .object({
    /** the desk of a number once it is called; its times are when it was taken and when the session ends */
    ...{ id: Id, desk: z.number().int().nullable(), startsAt: Instant, endsAt: Instant, state: z.enum(bookingStates) },
    /** of who walked in: A01 is 1; null: booked */
    number: z.number().int().nullable(),
    /** empty where they are not open to the reader, as is the phone */
    ...{ company: z.string(), subject: z.string() },
    /** masked (139****0092) for who does not serve there; empty where none was given, or once it was removed */
    phone: z.string(),
    /** who of the office booked it or gave the number; null: by the code on the desk */
    bookedBy: z.string().nullable(),
    ...{ bookedAt: Instant, arrivedAt: Instant.nullable(), calledAt: Instant.nullable() },
    /** whose contact has that number */
    known: z.object({ enterpriseId: Id, name: z.string(), officerName: z.string().nullable() }).nullable(),
    request: z.object({ id: Id, number: z.string() }).nullable(),
    /** of who did not come and is to be called: until when, or who did and what was said; null: nobody is */
    call: z.object({ dueAt: Instant.nullable(), at: Instant.nullable(), by: z.string().nullable(), words: z.string() }).nullable(),
    /** of a change that the office made: whether it could be texted; null: nothing changed, or it is on its way */
    told: z.boolean().nullable(),
    may: z.array(z.enum(bookingSteps)),
  })
  .meta({ id: 'BookingRow' })
/** Who comes, with where and when. */
export const Visitor = BookingRow.extend({ session: z.object({ id: Id, station: z.string(), startsAt: Instant }) }).meta({ id: 'Visitor' })
export const Bookings = z.object({ rows: z.array(BookingRow), mayBook: z.boolean(), mayGiveNumber: z.boolean() }).meta({ id: 'Bookings' })

export const BookForVisitor = z
  .strictObject({ at: Instant, desk: z.number().int().min(1).max(2), ...visitor, phone: Written })
  .meta({ examples: [{ at: '2026-11-25T16:00:00+08:00', desk: 1, ...aVisitor, phone: '139-0000-0092' }] })
/** To who stands there; a phone number may be left out. */
export const GiveNumber = z
  .strictObject({ ...visitor, phone: z.union([z.literal(''), Written]).default('') })
  .meta({ examples: [aVisitor] })
export const NumberGiven = z.object({ id: Id, sessionId: Id, number: z.number().int(), at: Instant }).meta({ id: 'NumberGiven' })
/** `desk`: that calls a number; without one that of who calls. Who booked has theirs. */
export const CallVisitor = z.strictObject({ desk: z.number().int().min(1).max(2).optional() }).meta({ examples: [{}, { desk: 2 }] })
export const RecordVisitorCall = z
  .strictObject({ words: words(1000) })
  .meta({ examples: [{ words: '电话说下周三再来，先把清单发过去。' }] })
export const MarkArrived = z.strictObject({}).meta({ examples: [{}] })
export const MarkNoShow = z.strictObject({}).meta({ examples: [{}] })
export const CancelForVisitor = z.strictObject({}).meta({ examples: [{}] })

/** Of an enterprise of the register, or one nobody knows, which becomes a prospect by the name that was booked or this one. `reply`: what was answered on the spot. R19.4 */
export const ServeVisitor = z
  .strictObject({
    ...{ enterpriseId: Id.nullable().default(null), newcomer: optionalLine(120).default('') },
    ...{ body: words(5000), serviceCode: ServiceCode.nullable().default(null), reply: words(5000).optional() },
    /** whom the desk calls next, in the same step */
    nextId: Id.nullable().default(null),
  })
  .meta({ examples: [{ enterpriseId: anId, body: '租金补贴要什么材料？', reply: '要租赁合同和完税证明，清单已当面给。' }] })
export const VisitorServed = z
  .object({
    ...{ id: Id, requestId: Id, number: z.string(), enterpriseId: Id, answerDueAt: Instant, officerName: z.string().nullable() },
    /** false: nobody was to be, or another desk called them first, or they left */
    nextCalled: z.boolean(),
  })
  .meta({ id: 'VisitorServed' })
export const BookingDone = z.object({ id: Id, sessionId: Id, at: Instant }).meta({ id: 'BookingDone' })
