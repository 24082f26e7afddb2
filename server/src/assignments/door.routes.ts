import { Door } from '@yigen/domain/assignments/door.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { getDoor } from './get-door.ts'

export function doorRoutes(app: FastifyInstance, { db, now }: Context) {
  typed(app).get(
    '/api/door',
    {
      schema: {
        operationId: 'getDoor',
        tags: ['requests'],
        summary: 'What a contact sees first: the officer of each of their enterprises, who stands in, and how much is open',
        response: answers(Door),
      },
    },
    request => getDoor(db, actorOf(request), now()),
  )
}
