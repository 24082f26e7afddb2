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
  })
  .meta({ id: 'OpenStation' })

export const SendBookingCode = z.strictObject({ phone: Written }).meta({ examples: [{ phone: '139-0000-0092' }] })
/** `ticket`: shown again with the code; whoever has both books. */
export const BookingCodeSent = SignInCodeSent.extend({ ticket: z.string() }).meta({ id: 'BookingCodeSent' })

const visitor = { company: line(120), subject: optionalWords(500).default('') }
const aVisitor = { company: '广州卓印包装有限公司', subject: '租金补贴要什么材料' }

export const BookSlot = z
  .strictObject({
    ...{ sessionId: Id, at: Instant, ...visitor, phone: Written },
    ...{ ticket: z.string().regex(/^[A-Za-z0-9_-]{43}$/), signInCode: z.string().trim().min(1).max(20) },
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

export const MoveBooking = z
  .strictObject({ sessionId: Id, at: Instant })
  .meta({ examples: [{ sessionId: anId, at: '2026-12-02T14:40:00+08:00' }] })
export const CancelBooking = z.strictObject({}).meta({ examples: [{}] })
export const BookingChanged = z.object({ ok: z.literal(true) }).meta({ id: 'BookingChanged' })

/** A booking as whoever has its link sees it. */
export const BookingView = z
  .object({
    ...{ state: z.enum(bookingStates), stationName: z.string(), place: z.string(), note: z.string() },
    ...{ startsAt: Instant, endsAt: Instant, desk: z.number().int(), officer: z.string().nullable() },
    ...{ company: z.string(), subject: z.string() },
    /** when the office moved it; null: it is as it was booked */
    movedAt: Instant.nullable(),
    /** of the station’s card, to book another time; null: it has none */
    card: z.string().nullable(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'BookingView' })

/** The code on the desk; null: none was made yet. */
export const StationCard = z.object({ token: z.string().nullable(), madeAt: Instant.nullable(), mayRenew: z.boolean() }).meta({
  id: 'StationCard',
})
export const RenewCard = z.strictObject({}).meta({ examples: [{}] })

export const BookingRow = z
  .object({
    ...{ id: Id, desk: z.number().int(), startsAt: Instant, endsAt: Instant, state: z.enum(bookingStates) },
    /** empty where they are not open to the reader, as is the phone */
    ...{ company: z.string(), subject: z.string() },
    /** masked (139****0092) for who does not serve there; empty where none was given, or once it was removed */
    phone: z.string(),
    /** somebody who walked in */
    walkIn: z.boolean(),
    /** who of the office booked it; null: by the code on the desk */
    bookedBy: z.string().nullable(),
    ...{ bookedAt: Instant, calledAt: Instant.nullable() },
    /** whose contact has that number */
    known: z.object({ enterpriseId: Id, name: z.string(), officerName: z.string().nullable() }).nullable(),
    request: z.object({ id: Id, number: z.string() }).nullable(),
    /** of a change that the office made: whether it could be texted; null: nothing changed, or it is on its way */
    told: z.boolean().nullable(),
    may: z.array(z.enum(bookingSteps)),
  })
  .meta({ id: 'BookingRow' })
export const Bookings = z.object({ rows: z.array(BookingRow), mayBook: z.boolean(), mayWalkIn: z.boolean() }).meta({ id: 'Bookings' })

/** `walkIn`: somebody stands there: any slot that still runs, and no number is needed. */
export const BookForVisitor = z
  .strictObject({
    ...{ at: Instant, desk: z.number().int().min(1).max(2), ...visitor },
    ...{ phone: z.union([z.literal(''), Written]).default(''), walkIn: z.boolean().default(false) },
  })
  .meta({ examples: [{ at: '2026-11-25T16:00:00+08:00', desk: 1, ...aVisitor, phone: '139-0000-0092' }] })
export const CallVisitor = z.strictObject({}).meta({ examples: [{}] })
export const MarkNoShow = z.strictObject({}).meta({ examples: [{}] })
export const CancelForVisitor = z.strictObject({}).meta({ examples: [{}] })

/** Of an enterprise of the register, or one nobody knows, which becomes a prospect by the name that was booked or this one. `reply`: what was answered on the spot. R19.4 */
export const ServeVisitor = z
  .strictObject({
    ...{ enterpriseId: Id.nullable().default(null), newcomer: optionalLine(120).default('') },
    ...{ body: words(5000), serviceCode: ServiceCode.nullable().default(null), reply: words(5000).optional() },
  })
  .meta({ examples: [{ enterpriseId: anId, body: '租金补贴要什么材料？', reply: '要租赁合同和完税证明，清单已当面给。' }] })
export const VisitorServed = z
  .object({ id: Id, requestId: Id, number: z.string(), enterpriseId: Id, answerDueAt: Instant, officerName: z.string().nullable() })
  .meta({ id: 'VisitorServed' })
export const BookingDone = z.object({ id: Id, sessionId: Id, at: Instant }).meta({ id: 'BookingDone' })
