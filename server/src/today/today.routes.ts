import { AskToday, Today } from '@yigen/domain/today/today.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { getToday } from './get-today.ts'

export function clockRoutes(app: FastifyInstance, { db, now }: Context) {
  typed(app).get(
    '/api/today',
    {
      schema: {
        operationId: 'getToday',
        tags: ['clocks'],
        summary: 'What is due next for me and what I cover, by due time',
        querystring: AskToday,
        response: answers(Today),
      },
    },
    request => getToday(db, actorOf(request), request.query, now()),
  )
}
