import {
  CheckedIn,
  CheckIn,
  EventDone,
  GiveFeedback,
  LeaveEvent,
  QuestionRaised,
  RaiseEventQuestion,
  SignedUp,
  SignUp,
} from '@yigen/domain/events/event.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { checkIn } from './check-in.ts'
import { giveFeedback } from './give-feedback.ts'
import { leaveEvent } from './leave-event.ts'
import { raiseEventQuestion } from './raise-event-question.ts'
import { signUp } from './sign-up.ts'

const params = z.object({ id: Id })
const describe = describeIn('events')

/** Coming to an event, and asking there. R20.3 */
export function attendanceRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/district-events/:id/sign-ups',
    {
      schema: describe('signUp', 'A contact comes, to a seat or to the waiting list', {
        params,
        body: SignUp,
        response: answers(SignedUp, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => signUp(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/district-events/:id/leaving',
    {
      schema: describe('leaveEvent', 'A contact does not come; who waits moves up', {
        params,
        body: LeaveEvent,
        response: answers(EventDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => leaveEvent(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/district-events/:id/check-ins',
    {
      schema: describe('checkIn', 'Who stands at the door is there, by the code on their phone or by name', {
        params,
        body: CheckIn,
        response: answers(CheckedIn),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => checkIn(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/district-events/:id/questions',
    {
      schema: describe('raiseEventQuestion', 'What is asked becomes a request with the officer of the enterprise', {
        params,
        body: RaiseEventQuestion,
        response: answers(QuestionRaised, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => raiseEventQuestion(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
  route.post(
    '/api/district-events/:id/feedback',
    { schema: describe('giveFeedback', 'Who was there grades it, once', { params, body: GiveFeedback, response: answers(EventDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => giveFeedback(trx, actor, request.params.id, request.body, at)),
  )
}
