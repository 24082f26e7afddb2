import { CloseCallBack, CommentOnRating, Rated, RateRequest } from '@yigen/domain/ratings/rating.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { closeCallBack } from './close-call-back.ts'
import { commentOnRating } from './comment-on-rating.ts'
import { rateRequest } from './rate-request.ts'

const params = z.object({ id: Id })

export function ratingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/requests/:id/rating',
    {
      schema: describe('rateRequest', 'The enterprise grades the service, once; the last two grades open a call-back', {
        params,
        body: RateRequest,
        response: answers(Rated, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => rateRequest(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/ratings/:id/comment',
    {
      schema: describe('commentOnRating', 'The officer answers a rating, once; the grade never changes', {
        params,
        body: CommentOnRating,
        response: answers(Rated),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => commentOnRating(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/ratings/:id/call-back',
    {
      schema: describe('closeCallBack', 'The minister called after a bad rating: what was said, what will change', {
        params,
        body: CloseCallBack,
        response: answers(Rated),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => closeCallBack(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('ratings')
