import { RequestView } from '@yigen/domain/matters/request-view.ts'
import { ListRequests, RequestList } from '@yigen/domain/requests/request.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getRequest } from './get-request.ts'
import { listRequests } from './list-requests.ts'

const params = z.object({ id: Id })

/** The requests one may see, and the page of each. */
export function matterRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)

  route.get(
    '/api/requests',
    {
      schema: describe('listRequests', 'The requests one may see: filters, total, keyset pages', {
        querystring: ListRequests,
        response: answers(RequestList),
      }),
    },
    request => listRequests(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/requests/:id',
    { schema: describe('getRequest', 'One request with everything the reader may see of it', { params, response: answers(RequestView) }) },
    request => getRequest(db, actorOf(request), request.params.id, languageOf(request), now()),
  )
}

const describe = describeIn('requests')
