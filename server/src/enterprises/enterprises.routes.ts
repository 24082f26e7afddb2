import { Enterprise, EnterpriseList, ListEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { getEnterprise } from './get-enterprise.ts'
import { listEnterprises } from './list-enterprises.ts'

const tags = ['enterprises']
const params = z.object({ id: Id })

export function enterpriseRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)

  route.get(
    '/api/enterprises',
    {
      schema: {
        operationId: 'listEnterprises',
        tags,
        summary: 'The register of the district: search in names and codes, filters, keyset pages, a capped total',
        querystring: ListEnterprises,
        response: answers(EnterpriseList),
      },
    },
    request => listEnterprises(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/enterprises/:id',
    {
      schema: {
        operationId: 'getEnterprise',
        tags,
        summary: 'One enterprise with everything the reader may see of it',
        params,
        response: answers(Enterprise),
      },
    },
    request => getEnterprise(db, actorOf(request), request.params.id, now()),
  )
}
