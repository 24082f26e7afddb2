import { ListPointings, PointedOut, PointingList, PointOut } from '@yigen/domain/pointings/pointing.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { listPointings } from './list-pointings.ts'
import { pointOut } from './point-out.ts'

/** Village associations point out enterprises. R18.3 */
export function pointingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/pointings',
    {
      schema: describe('pointOut', 'A village association names an enterprise, which becomes a prospect', {
        body: PointOut,
        response: answers(PointedOut, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => pointOut(trx, actor, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/pointings',
    {
      schema: describe('listPointings', 'What was pointed out, and what became of it', {
        querystring: ListPointings,
        response: answers(PointingList),
      }),
    },
    request => listPointings(context.db, actorOf(request), request.query),
  )
}

const describe = describeIn('pointings')
