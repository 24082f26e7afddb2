import {
  AddServiceItem,
  ChangeServiceItem,
  ListServiceItems,
  RetireServiceItem,
  ServiceItemSaved,
  ServiceItems,
  ServiceItemVersions,
} from '@yigen/domain/services/service-item.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addServiceItem } from './add-service-item.ts'
import { changeServiceItem } from './change-service-item.ts'
import { listServiceItemVersions } from './list-service-item-versions.ts'
import { listServiceItems } from './list-service-items.ts'
import { retireServiceItem } from './retire-service-item.ts'

const tags = ['services']
const params = z.object({ code: z.string().min(1).max(60) })

export function serviceRoutes(app: FastifyInstance, context: Context) {
  typed(app).get(
    '/api/services',
    {
      schema: {
        operationId: 'listServiceItems',
        tags,
        summary: 'The service catalogue in the version of today',
        querystring: ListServiceItems,
        response: answers(ServiceItems),
      },
    },
    async request => ({ rows: await listServiceItems(context.db, actorOf(request), request.query) }),
  )
  typed(app).get(
    '/api/services/:code/versions',
    {
      schema: {
        operationId: 'listServiceItemVersions',
        tags,
        summary: 'Every version of an item, the newest first: what it said, when it held, who made it',
        params,
        response: answers(ServiceItemVersions),
      },
    },
    async request => ({ rows: await listServiceItemVersions(context.db, actorOf(request), request.params.code) }),
  )
  typed(app).post(
    '/api/services',
    {
      schema: {
        operationId: 'addServiceItem',
        tags,
        summary: 'A new item joins the catalogue',
        body: AddServiceItem,
        response: answers(ServiceItemSaved, 201),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => addServiceItem(trx, actor, request.body, now), { status: 201 }),
  )
  typed(app).put(
    '/api/services/:code',
    {
      schema: {
        operationId: 'changeServiceItem',
        tags,
        summary: 'The next version of an item; what was filed under an earlier one keeps that one',
        params,
        body: ChangeServiceItem,
        response: answers(ServiceItemSaved),
      },
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => changeServiceItem(trx, actor, request.params.code, request.body, now)),
  )
  typed(app).post(
    '/api/services/:code/retirement',
    {
      schema: {
        operationId: 'retireServiceItem',
        tags,
        summary: 'Nothing new is filed under an item; what was filed keeps it',
        params,
        body: RetireServiceItem,
        response: answers(ServiceItemSaved),
      },
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => retireServiceItem(trx, actor, request.params.code, request.body, now)),
  )
}
