import { RequestPromise } from '@yigen/domain/pace/pace.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getRequestPromise } from './get-request-promise.ts'

const params = z.object({ id: Id })

/** How a matter stands against its promise. R9.6 */
export function paceRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)

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
