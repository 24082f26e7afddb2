import { AnswerSupervision, Supervised, SuperviseMatter, SupervisionDone } from '@yigen/domain/supervisions/supervision.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { answerSupervision } from './answer-supervision.ts'
import { superviseMatter } from './supervise-matter.ts'

const params = z.object({ id: Id })

/** Orders of ministers and leaders on somebody else's matter. R7.6 */
export function supervisionRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/requests/:id/supervisions',
    {
      schema: describe('superviseMatter', '督办, 批示: an order with a day on somebody else’s matter, with a clock of its own', {
        params,
        body: SuperviseMatter,
        response: answers(Supervised, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => superviseMatter(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/supervisions/:id/answer',
    {
      schema: describe('answerSupervision', 'Who has the matter in hand answers to who gave the order', {
        params,
        body: AnswerSupervision,
        response: answers(SupervisionDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => answerSupervision(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('supervisions')
