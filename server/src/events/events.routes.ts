import {
  CallOffEvent,
  ChangeEvent,
  CloseEvent,
  CreateEvent,
  Event,
  EventDone,
  EventList,
  EventQuestions,
  Invited,
  InviteToEvent,
  ListEventQuestions,
  ListEvents,
} from '@yigen/domain/events/event.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { callOffEvent } from './call-off-event.ts'
import { changeEvent } from './change-event.ts'
import { closeEvent } from './close-event.ts'
import { createEvent } from './create-event.ts'
import { getEvent } from './get-event.ts'
import { inviteToEvent } from './invite-to-event.ts'
import { listEventQuestions } from './list-event-questions.ts'
import { listEvents } from './list-events.ts'

const params = z.object({ id: Id })
const describe = describeIn('events')

/** Events to which enterprises come. R20.3 */
export function eventRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/district-events',
    {
      schema: describe('listEvents', 'Events to come, the next first, or those that are over, as far as they are for the reader', {
        querystring: ListEvents,
        response: answers(EventList),
      }),
    },
    request => listEvents(context.db, actorOf(request), request.query, context.now()),
  )
  route.get(
    '/api/district-events/:id',
    { schema: describe('getEvent', 'An event as the reader sees it', { params, response: answers(Event) }) },
    request => getEvent(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.get(
    '/api/event-questions',
    {
      schema: describe('listEventQuestions', 'What was asked at an event, and what became of each question', {
        querystring: ListEventQuestions,
        response: answers(EventQuestions),
      }),
    },
    request => listEventQuestions(context.db, actorOf(request), request.query),
  )
  route.post(
    '/api/district-events',
    {
      schema: describe('createEvent', 'An event is held, with seats for so many', { body: CreateEvent, response: answers(EventDone, 201) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => createEvent(trx, actor, request.body, at), { status: 201 }),
  )
  stepsOfHolder(app, context)
}

function stepsOfHolder(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.put(
    '/api/district-events/:id',
    {
      schema: describe('changeEvent', 'It is held otherwise; more seats are taken by who waits', {
        params,
        body: ChangeEvent,
        response: answers(EventDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changeEvent(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/district-events/:id/invitations',
    {
      schema: describe('inviteToEvent', 'Enterprises that a filter of the register finds are invited', {
        params,
        body: InviteToEvent,
        response: answers(Invited, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => inviteToEvent(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/district-events/:id/closing',
    {
      schema: describe('closeEvent', 'It is over; those who got no seat are told what they are offered', {
        params,
        body: CloseEvent,
        response: answers(EventDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => closeEvent(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/district-events/:id/calling-off',
    { schema: describe('callOffEvent', 'It is not held', { params, body: CallOffEvent, response: answers(EventDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => callOffEvent(trx, actor, request.params.id, request.body, at)),
  )
}
