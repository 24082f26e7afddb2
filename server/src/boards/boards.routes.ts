import { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getTeamBoard } from './get-team-board.ts'

/** Boards: what stands with many people at once. */
export function boardRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)

  route.get(
    '/api/team',
    {
      schema: describe('getTeamBoard', 'Who holds what, what has no officer yet, what is late: the team, or for leaders the district', {
        response: answers(TeamBoard),
      }),
    },
    request => getTeamBoard(db, actorOf(request), now()),
  )
}

const describe = describeIn('assignments')
