import { ParentEventRecorded, RecordParentEvent } from '@yigen/domain/signs/parent-event.ts'
import {
  AnswerSign,
  ListSigns,
  OneSign,
  PlanVisitFromSign,
  PublishSignRules,
  SetSignAside,
  SignDone,
  SignList,
  SignRules,
  SignRulesPublished,
  SignVisitPlanned,
} from '@yigen/domain/signs/sign.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { answerSign } from './answer-sign.ts'
import { getSign } from './get-sign.ts'
import { getSignRules } from './get-sign-rules.ts'
import { listSigns } from './list-signs.ts'
import { planVisitFromSign } from './plan-visit-from-sign.ts'
import { publishSignRules } from './publish-sign-rules.ts'
import { recordParentEvent } from './record-parent-event.ts'
import { setSignAside } from './set-sign-aside.ts'

const params = z.object({ id: Id })
const describe = describeIn('signs')

/** Early signs, and whom to visit. R23 */
export function signRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/signs',
    {
      schema: describe('listSigns', 'Whom to visit, by the next day that counts; or what left the list of late', {
        querystring: ListSigns,
        response: answers(SignList),
      }),
    },
    request => listSigns(context.db, actorOf(request), request.query, context.now()),
  )
  route.get(
    '/api/signs/:id',
    { schema: describe('getSign', 'One of the list, with its evidence and what was tried', { params, response: answers(OneSign) }) },
    request => getSign(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.get(
    '/api/sign-rules',
    { schema: describe('getSignRules', 'The rules in force, and how often each was right', { response: answers(SignRules) }) },
    request => getSignRules(context.db, actorOf(request), context.now()),
  )
  route.post(
    '/api/sign-rules',
    {
      schema: describe('publishSignRules', 'The next version of the rules; one under which most would stand is warned of', {
        body: PublishSignRules,
        response: answers(SignRulesPublished, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => publishSignRules(trx, actor, request.body, at), { status: 201 }),
  )
  stepsOnSign(app, context)
}

function stepsOnSign(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/signs/:id/visit',
    {
      schema: describe('planVisitFromSign', 'A visit is planned to an enterprise of the list, as any other is', {
        params,
        body: PlanVisitFromSign,
        response: answers(SignVisitPlanned, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => planVisitFromSign(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
  route.post(
    '/api/signs/:id/setting-aside',
    {
      schema: describe('setSignAside', 'An enterprise leaves the list with a reason, until a day', {
        params,
        body: SetSignAside,
        response: answers(SignDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => setSignAside(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/signs/:id/answer',
    {
      schema: describe('answerSign', 'Which of the signs came true, by what was found', {
        params,
        body: AnswerSign,
        response: answers(SignDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => answerSign(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/enterprises/:id/parent-events',
    {
      schema: describe('recordParentEvent', 'Merger, reform or listing of the parent, with its source', {
        params,
        body: RecordParentEvent,
        response: answers(ParentEventRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordParentEvent(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
}
