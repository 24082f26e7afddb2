import { ListViews, SaveView, ViewList } from '@yigen/domain/views/view.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { listViews } from './list-views.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'

const params = z.object({ id: Id })

/** Lists as people come back to them. */
export function viewRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/views',
    {
      schema: describe('listViews', 'One’s own views of a list and those shared with one', {
        querystring: ListViews,
        response: answers(ViewList),
      }),
    },
    request => listViews(context.db, actorOf(request), request.query),
  )
  route.post(
    '/api/views',
    {
      schema: describe('saveView', 'Keeps a list as it is narrowed and ordered, for oneself or for those one leads', {
        body: SaveView,
        response: answers(z.object({ id: Id }).meta({ id: 'ViewSaved' }), 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => saveView(trx, actor, request.body, now), { status: 201 }),
  )
  route.delete(
    '/api/views/:id',
    { schema: describe('removeView', 'Removes one of one’s own', { params, response: answers(Nothing) }) },
    (request, reply) => write(context, request, reply, (trx, actor, now) => removeView(trx, actor, request.params.id, now)),
  )
}

const describe = describeIn('views')
