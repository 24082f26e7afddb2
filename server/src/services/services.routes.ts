import { ServiceItem } from '@yigen/domain/services/service-item.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { listServiceItems } from './list-service-items.ts'

const ServiceItems = z.object({ rows: z.array(ServiceItem) }).meta({ id: 'ServiceItems' })

export function serviceRoutes(app: FastifyInstance, { db }: Context) {
  typed(app).get(
    '/api/services',
    {
      schema: {
        operationId: 'listServiceItems',
        tags: ['services'],
        summary: 'The service catalogue in the version of today',
        response: answers(ServiceItems),
      },
    },
    async () => ({ rows: await listServiceItems(db) }),
  )
}
