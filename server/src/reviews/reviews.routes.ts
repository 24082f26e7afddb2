import { RecordReview, ReviewRecorded } from '@yigen/domain/reviews/review.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { recordReview } from './record-review.ts'

/** 研判 of key projects. R14.3 */
export function reviewRoutes(app: FastifyInstance, context: Context) {
  typed(app).post(
    '/api/projects/:id/reviews',
    {
      schema: describeIn('reviews')('recordReview', '研判: how a key project stands, what threatens it, who does what about it by when', {
        params: z.object({ id: Id }),
        body: RecordReview,
        response: answers(ReviewRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordReview(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}
