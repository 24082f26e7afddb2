import {
  AnswerLift,
  Lift,
  LiftDone,
  LiftLent,
  LiftList,
  LiftProposed,
  LiftQuestion,
  ListLifts,
  ProposeLift,
  ReturnLift,
  SendBackLift,
} from '@yigen/domain/lifts/lift.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { acceptLift } from './accept-lift.ts'
import { answerLift } from './answer-lift.ts'
import { getLift } from './get-lift.ts'
import { liftFurther } from './lift-further.ts'
import { liftQuestion } from './lift-question.ts'
import { listLifts } from './list-lifts.ts'
import { proposeLift } from './propose-lift.ts'
import { proposeLiftOfProject } from './propose-lift-of-project.ts'
import { returnLift } from './return-lift.ts'
import { sendBackLift } from './send-back-lift.ts'
import { withdrawLift } from './withdraw-lift.ts'

const params = z.object({ id: Id })

/** One question about a matter or a project goes up a level and comes back. R18.2 */
export function liftRoutes(app: FastifyInstance, context: Context) {
  proposing(app, context)
  deciding(app, context)
  answering(app, context)
  const route = typed(app)
  route.get(
    '/api/lifts',
    {
      schema: describe('listLifts', 'Questions that go up a level: of the matters one sees, and those lent up to one’s level', {
        querystring: ListLifts,
        response: answers(LiftList),
      }),
    },
    request => listLifts(context.db, actorOf(request), request.query),
  )
  route.get(
    '/api/lifts/:id',
    { schema: describe('getLift', 'One question with what came of it', { params, response: answers(Lift) }) },
    request => getLift(context.db, actorOf(request), request.params.id),
  )
}

function proposing(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/requests/:id/lifts',
    {
      schema: describe('proposeLift', 'Who has the request in hand asks that one question of it goes up a level', {
        params,
        body: ProposeLift,
        response: answers(LiftProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeLift(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/projects/:id/lifts',
    {
      schema: describe('proposeLiftOfProject', 'The same of a landing project', {
        params,
        body: ProposeLift,
        response: answers(LiftProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeLiftOfProject(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
}

function deciding(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/lifts/:id/lending',
    {
      schema: describe('liftQuestion', 'The superior lends the question up to the next level, by when', {
        params,
        body: LiftQuestion,
        response: answers(LiftLent),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => liftQuestion(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/lifts/:id/sending-back',
    {
      schema: describe('sendBackLift', 'The superior does not lend it up, and says what is to be done first', {
        params,
        body: SendBackLift,
        response: answers(LiftDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => sendBackLift(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/lifts/:id/withdrawal',
    { schema: describe('withdrawLift', 'No answer is needed any more', { params, response: answers(LiftDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => withdrawLift(trx, actor, request.params.id, at)),
  )
}

function answering(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/lifts/:id/acceptance',
    { schema: describe('acceptLift', 'A leader of the level above takes it up', { params, response: answers(LiftDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => acceptLift(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/lifts/:id/return',
    {
      schema: describe('returnLift', 'The level above does not take it up, and says why', {
        params,
        body: ReturnLift,
        response: answers(LiftDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnLift(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/lifts/:id/answer',
    {
      schema: describe('answerLift', 'The level above answers, once', { params, body: AnswerLift, response: answers(LiftDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => answerLift(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/lifts/:id/further',
    {
      schema: describe('liftFurther', 'A leader of the district asks the city what a street asked the district', {
        params,
        body: LiftQuestion,
        response: answers(LiftLent, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => liftFurther(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}

const describe = describeIn('lifts')
