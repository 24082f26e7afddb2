import { Wall } from '@yigen/domain/wall/wall.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getWall } from './get-wall.ts'

/** The wall of the leaders. */
export function wallRoutes(app: FastifyInstance, { db, now }: Context) {
  typed(app).get(
    '/api/wall',
    {
      schema: describeIn('figures')('getWall', 'How the district stands at this moment: answers, matters by street, what is late', {
        response: answers(Wall),
      }),
    },
    request => getWall(db, actorOf(request), now()),
  )
}
