import {
  BookForVisitor,
  BookingDone,
  Bookings,
  CallVisitor,
  CancelForVisitor,
  GiveNumber,
  MarkArrived,
  MarkNoShow,
  NumberGiven,
  RecordVisitorCall,
  RenewCard,
  ServeVisitor,
  StationCard,
  Visitor,
  VisitorServed,
} from '@yigen/domain/bookings/booking.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { bookForVisitor } from './book-for-visitor.ts'
import { callVisitor } from './call-visitor.ts'
import { cancelForVisitor } from './cancel-for-visitor.ts'
import { getCard } from './get-card.ts'
import { getVisitor } from './get-visitor.ts'
import { giveNumber } from './give-number.ts'
import { listBookings } from './list-bookings.ts'
import { markArrived } from './mark-arrived.ts'
import { markNoShow } from './mark-no-show.ts'
import { recordVisitorCall } from './record-visitor-call.ts'
import { renewCard } from './renew-card.ts'
import { serveVisitor } from './serve-visitor.ts'

const params = z.object({ id: Id })
const describe = describeIn('bookings')

/** The code on the desk, who comes to a session, and how they are served. R19.3, R19.4 */
export function bookingRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.get(
    '/api/stations/:id/card',
    { schema: describe('getCard', 'What the code on the desk of a station holds', { params, response: answers(StationCard) }) },
    request => getCard(db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/stations/:id/card',
    {
      schema: describe('renewCard', 'The first code of a station, or another; cards that were printed before say so', {
        params,
        body: RenewCard,
        response: answers(StationCard),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => renewCard(trx, actor, request.params.id, at)),
  )
  route.get(
    '/api/station-sessions/:id/bookings',
    { schema: describe('listBookings', 'Who comes to a session, and how it went', { params, response: answers(Bookings) }) },
    request => listBookings(db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/station-sessions/:id/bookings',
    {
      schema: describe('bookForVisitor', 'An officer books for somebody who cannot', {
        params,
        body: BookForVisitor,
        response: answers(BookingDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => bookForVisitor(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/station-sessions/:id/queue',
    {
      schema: describe('giveNumber', 'A number for somebody who stands there', {
        params,
        body: GiveNumber,
        response: answers(NumberGiven, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => giveNumber(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  atTheDesk(app, context)
}

function atTheDesk(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/bookings/:id',
    { schema: describe('getVisitor', 'One who comes to a session or did not', { params, response: answers(Visitor) }) },
    request => getVisitor(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/bookings/:id/call',
    {
      schema: describe('recordVisitorCall', 'Who did not come was called, and what was said', {
        params,
        body: RecordVisitorCall,
        response: answers(BookingDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordVisitorCall(trx, actor, request.params.id, request.body, at)),
  )

  route.post(
    '/api/bookings/:id/arrival',
    {
      schema: describe('markArrived', 'Who booked stands there, and keeps their turn however late the desk is', {
        params,
        body: MarkArrived,
        response: answers(BookingDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => markArrived(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/bookings/:id/calling',
    {
      schema: describe('callVisitor', 'The visitor sits down: what they ask is received now; a number gets its desk', {
        params,
        body: CallVisitor,
        response: answers(BookingDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => callVisitor(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/bookings/:id/serving',
    {
      schema: describe('serveVisitor', 'What was asked becomes a request, answered on the spot or not', {
        params,
        body: ServeVisitor,
        response: answers(VisitorServed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => serveVisitor(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/bookings/:id/no-show',
    {
      schema: describe('markNoShow', 'Nobody came, ten minutes after the time', {
        params,
        body: MarkNoShow,
        response: answers(BookingDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => markNoShow(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/bookings/:id/cancelling',
    {
      schema: describe('cancelForVisitor', 'For somebody who said so by phone; their number is told', {
        params,
        body: CancelForVisitor,
        response: answers(BookingDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => cancelForVisitor(trx, actor, request.params.id, at)),
  )
}
