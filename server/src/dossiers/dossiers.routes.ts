import { EnterpriseView } from '@yigen/domain/dossiers/enterprise-view.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getEnterprise } from './get-enterprise.ts'

const params = z.object({ id: Id })

/** The page of an enterprise. */
export function dossierRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)

  route.get(
    '/api/enterprises/:id',
    {
      schema: describe('getEnterprise', 'One enterprise with everything the reader may see of it', {
        params,
        response: answers(EnterpriseView),
      }),
    },
    request => getEnterprise(db, actorOf(request), request.params.id, now()),
  )
}

const describe = describeIn('enterprises')
