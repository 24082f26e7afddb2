import { AnswerMove, MoveMatter } from '@yigen/domain/moves/move.ts'
import { RequestPromise } from '@yigen/domain/pace/pace.ts'
import { PauseRequest, RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import { Done } from '@yigen/domain/requests/request.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { answerMove } from '#moves/answer-move.ts'
import { moveMatter } from '#moves/move-matter.ts'
import { getRequestPromise } from '#pace/get-request-promise.ts'
import { pauseRequest } from './pause-request.ts'
import { remindEnterprise } from './remind-enterprise.ts'
import { resumeRequest } from './resume-request.ts'

const params = z.object({ id: Id })

/** What lets a matter wait, passes it on, and shows how it stands against its promise. R6, R3.6, R9.6 */
export function pauseRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)

  route.post(
    '/api/requests/:id/pause',
    {
      schema: describe('pauseRequest', 'The matter waits for the enterprise or an authority outside, until a named date', {
        params,
        body: PauseRequest,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => pauseRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.delete(
    '/api/requests/:id/pause',
    { schema: describe('resumeRequest', 'What it waited for came early: the matter goes on', { params, response: answers(Done) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => resumeRequest(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/requests/:id/reminders',
    {
      schema: describe('remindEnterprise', 'While it waits: what is still missing, said to the enterprise', {
        params,
        body: RemindEnterprise,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => remindEnterprise(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/move',
    {
      schema: describe('moveMatter', 'A colleague of the team is asked to take the matter over', {
        params,
        body: MoveMatter,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => moveMatter(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/move/answer',
    {
      schema: describe('answerMove', 'Who was asked takes it over, or does not; taken over, an answer is due within 24 hours', {
        params,
        body: AnswerMove,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => answerMove(trx, actor, request.params.id, request.body, at)),
  )
  route.get(
    '/api/requests/:id/promise',
    {
      schema: describe('getRequestPromise', 'How the matter stands against its promise of pace, interval by interval', {
        params,
        response: answers(RequestPromise),
      }),
    },
    request => getRequestPromise(db, actorOf(request), request.params.id, languageOf(request), now()),
  )
}

const describe = describeIn('requests')
