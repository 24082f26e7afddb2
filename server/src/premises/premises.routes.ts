import {
  ChangePremises,
  ConfirmPremises,
  ListPremises,
  PremisesDone,
  PremisesList,
  PremisesRow,
  RecordPremises,
  TakeOffPremises,
} from '@yigen/domain/premises/premises.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { changePremises } from './change-premises.ts'
import { confirmPremises } from './confirm-premises.ts'
import { getPremises } from './get-premises.ts'
import { listPremises } from './list-premises.ts'
import { recordPremises } from './record-premises.ts'
import { takeOffPremises } from './take-off-premises.ts'

const params = z.object({ id: Id })

/** What is to let on the ground of streets. R20.4 */
export function premisesRoutes(app: FastifyInstance, context: Context) {
  reading(app, context)
  const route = typed(app)
  route.post(
    '/api/premises',
    {
      schema: describe('recordPremises', 'Premises that are to let on the ground of a street or a village association', {
        body: RecordPremises,
        response: answers(PremisesDone, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => recordPremises(trx, actor, request.body, at), { status: 201 }),
  )
  route.put(
    '/api/premises/:id',
    {
      schema: describe('changePremises', 'What is said of premises, anew, over the version that was seen', {
        params,
        body: ChangePremises,
        response: answers(PremisesDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changePremises(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/premises/:id/confirmation',
    {
      schema: describe('confirmPremises', 'They were seen, and are to let', {
        params,
        body: ConfirmPremises,
        response: answers(PremisesDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => confirmPremises(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/premises/:id/taking-off',
    {
      schema: describe('takeOffPremises', 'They are let, or no longer to let', {
        params,
        body: TakeOffPremises,
        response: answers(PremisesDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => takeOffPremises(trx, actor, request.params.id, request.body, at)),
  )
}

function reading(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/premises',
    {
      schema: describe('listPremises', 'What is to let, and how much of it on the ground of each street', {
        querystring: ListPremises,
        response: answers(PremisesList),
      }),
    },
    request => listPremises(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/premises/:id',
    { schema: describe('getPremises', 'Premises, on the list or off it', { params, response: answers(PremisesRow) }) },
    request => getPremises(db, actorOf(request), request.params.id, now()),
  )
}

const describe = describeIn('premises')
