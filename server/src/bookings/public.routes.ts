import {
  BookingChanged,
  BookingCodeSent,
  BookingView,
  BookSlot,
  CancelBooking,
  JoinQueue,
  MoveBooking,
  OpenStation,
  SendBookingCode,
  SlotBooked,
  StationScreen,
  Token,
} from '@yigen/domain/bookings/booking.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { languages } from '@yigen/domain/wire/language.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { codesOffered } from '#codes/codes-offered.ts'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { languageOf } from '#http/actor.ts'
import { addressOf } from '#http/address.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { perAddress } from '#http/per-address.ts'
import { calendarFile, sendCalendar } from '#http/send-calendar.ts'
import { typed } from '#http/typed.ts'
import { bookSlot } from './book-slot.ts'
import { bookingCalendar } from './booking-calendar.ts'
import { cancelBooking } from './cancel-booking.ts'
import { getBooking } from './get-booking.ts'
import { getStationScreen } from './get-station-screen.ts'
import { joinQueue } from './join-queue.ts'
import { listSlots } from './list-slots.ts'
import { moveBooking } from './move-booking.ts'
import { sendBookingCode } from './send-booking-code.ts'

const describe = describeIn('bookings')
const ofCard = z.object({ token: Token })
const ofLink = z.object({ link: Token })
/** A link that is followed says no language: the page's own is in it. */
const InLanguage = z.object({ language: z.enum(languages).optional() })
/** Whoever has the card or the link holds no session; many stand behind one address of a tower. */
const config = (most: number) => ({ guard: 'open' as const, rateLimit: perAddress(most) })

/** Booking by the code on a desk, without an account. R19.3 */
export function publicBookingRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)
  const wayHere = codesOffered(context)

  route.get(
    '/api/station-cards/:token',
    {
      config: config(240),
      schema: describe('listSlots', 'A station to whoever scanned its card: the next sessions, and what is free', {
        params: ofCard,
        response: answers(OpenStation),
      }),
    },
    async request => listSlots(db, request.params.token, await wayHere(), context.now()),
  )
  route.post(
    '/api/station-cards/:token/codes',
    {
      config: config(20),
      schema: describe('sendBookingCode', 'A code to the number that wants to book; its ticket is shown again with it', {
        params: ofCard,
        body: SendBookingCode,
        response: answers(BookingCodeSent),
      }),
    },
    request =>
      sendBookingCode(
        context,
        request.params.token,
        request.body,
        { language: languageOf(request), address: addressOf(request) },
        context.now(),
      ).catch((fault: Error) => {
        if (fault.cause) request.log.error({ err: fault.cause }, 'a text message was not sent')
        throw fault
      }),
  )
  route.post(
    '/api/station-cards/:token/bookings',
    {
      config: config(60),
      schema: describe('bookSlot', 'Book a time by the code that went to the number; the same ticket answers the same again', {
        params: ofCard,
        body: BookSlot,
        response: answers(SlotBooked, 201),
      }),
    },
    async (request, reply) => {
      const booked = await bookSlot(db, request.params.token, request.body, addressOf(request), context.now())
      if ('refused' in booked) throw new Refused(booked.refused)
      reply.code(201)
      return booked
    },
  )
  route.post(
    '/api/station-cards/:token/queue',
    {
      config: config(60),
      schema: describe('joinQueue', 'A number for whoever stands there; the same ticket answers the same again', {
        params: ofCard,
        body: JoinQueue,
        response: answers(SlotBooked, 201),
      }),
    },
    async (request, reply) => {
      const joined = await joinQueue(db, request.params.token, request.body, addressOf(request), context.now())
      reply.code(201)
      return joined
    },
  )
  route.get(
    '/api/station-cards/:token/screen',
    {
      config: config(240),
      schema: describe('getStationScreen', 'Who is called to which desk and who waits, by number or last four digits', {
        params: ofCard,
        response: answers(StationScreen),
      }),
    },
    request => getStationScreen(db, request.params.token, context.now()),
  )
  ownBooking(app, context)
}

/** What the secret of a link opens. */
function ownBooking(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.get(
    '/api/booking-links/:link',
    {
      config: config(240),
      schema: describe('getBooking', 'A booking to whoever has its link', { params: ofLink, response: answers(BookingView) }),
    },
    request => getBooking(db, request.params.link, context.now()),
  )
  route.get(
    '/api/booking-links/:link/calendar',
    {
      config: config(240),
      schema: {
        ...describe('bookingCalendar', 'A booking as a file that a phone’s calendar takes up', { params: ofLink, querystring: InLanguage }),
        response: calendarFile,
      },
    },
    async (request, reply) => {
      const { language = languageOf(request) } = request.query
      const how = { language, publicUrl: context.env.publicUrl }
      return sendCalendar(request, reply, await bookingCalendar(db, request.params.link, how, context.now()))
    },
  )
  route.post(
    '/api/booking-links/:link/move',
    {
      config: config(60),
      schema: describe('moveBooking', 'To another time of the same station, until its time comes', {
        params: ofLink,
        body: MoveBooking,
        response: answers(BookingChanged),
      }),
    },
    request => {
      const { link } = request.params
      return inTransaction(db, trx => moveBooking(trx, link, request.body, languageOf(request), context.now()))
    },
  )
  route.post(
    '/api/booking-links/:link/cancelling',
    {
      config: config(60),
      schema: describe('cancelBooking', 'Cancel a booking, until its time comes', {
        params: ofLink,
        body: CancelBooking,
        response: answers(BookingChanged),
      }),
    },
    request => inTransaction(db, trx => cancelBooking(trx, request.params.link, languageOf(request), context.now())),
  )
}
