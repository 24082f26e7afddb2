import { BookAsContact, BookingChanged, BookingDone, CancelBooking, MoveBooking, OwnBookings } from '@yigen/domain/bookings/booking.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { bookAsContact } from './book-as-contact.ts'
import { cancelOwnBooking } from './cancel-own-booking.ts'
import { listOwnBookings } from './list-own-bookings.ts'
import { moveOwnBooking } from './move-own-booking.ts'

const params = z.object({ id: Id })
const describe = describeIn('bookings')

/** Booking by a contact who is signed in. R19.3 */
export function contactBookingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/own-bookings',
    { schema: describe('listOwnBookings', 'What a contact has booked, and where they can book', { response: answers(OwnBookings) }) },
    request => listOwnBookings(context.db, actorOf(request), context.now()),
  )
  route.post(
    '/api/own-bookings',
    {
      schema: describe('bookAsContact', 'A contact books a time for their enterprise, without a code', {
        body: BookAsContact,
        response: answers(BookingDone, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => bookAsContact(trx, actor, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/own-bookings/:id/move',
    {
      schema: describe('moveOwnBooking', 'To another time of the same station, until its time comes', {
        params,
        body: MoveBooking,
        response: answers(BookingChanged),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => moveOwnBooking(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/own-bookings/:id/cancelling',
    {
      schema: describe('cancelOwnBooking', 'Cancel one’s own booking, until its time comes', {
        params,
        body: CancelBooking,
        response: answers(BookingChanged),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => cancelOwnBooking(trx, actor, request.params.id, at)),
  )
}
