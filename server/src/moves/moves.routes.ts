import { AnswerMove, MoveMatter } from '@yigen/domain/moves/move.ts'
import { Done } from '@yigen/domain/requests/request.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { answerMove } from './answer-move.ts'
import { moveMatter } from './move-matter.ts'

const params = z.object({ id: Id })

/** A matter passes within the team, once accepted. R3.6 */
export function moveRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

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
}

const describe = describeIn('requests')
