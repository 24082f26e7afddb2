import { Handed, HandOnTask } from '@yigen/domain/tasks/task.ts'
import { AskViewing, ShowViewing, ViewingDone, ViewingList } from '@yigen/domain/viewings/viewing.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { askUnit } from './ask-unit.ts'
import { askViewing } from './ask-viewing.ts'
import { listViewings } from './list-viewings.ts'
import { showViewing } from './show-viewing.ts'

const params = z.object({ id: Id })
const describe = describeIn('viewings')

export function viewingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get('/api/viewings', { schema: describe('listViewings', 'Viewings of mine', { response: answers(ViewingList) }) }, request =>
    listViewings(context.db, actorOf(request)),
  )
  route.post(
    '/api/viewings',
    { schema: describe('askViewing', 'Somebody is asked to show a place', { body: AskViewing, response: answers(ViewingDone, 201) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => askViewing(trx, actor, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/viewings/:id/showing',
    { schema: describe('showViewing', 'The place was shown', { params, body: ShowViewing, response: answers(ViewingDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => showViewing(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/viewings/:id/tasks',
    { schema: describe('askUnit', 'A unit is asked for its part', { params, body: HandOnTask, response: answers(Handed, 201) }) },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => askUnit(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}
