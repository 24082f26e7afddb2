import {
  AcceptTransfer,
  DeclineTransfer,
  ListTransfers,
  ProposeTransfer,
  Transfer,
  TransferAccepted,
  TransferDistricts,
  TransferDone,
  TransferList,
  TransferProposed,
} from '@yigen/domain/transfers/transfer.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { declineTransfer } from './decline-transfer.ts'
import { getTransfer } from './get-transfer.ts'
import { listTransferDistricts } from './list-transfer-districts.ts'
import { listTransfers } from './list-transfers.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

const params = z.object({ id: Id })

/** An enterprise moves to another district with its open matters. R18.4 */
export function transferRoutes(app: FastifyInstance, context: Context) {
  reading(app, context)
  answering(app, context)
  const route = typed(app)
  route.post(
    '/api/enterprises/:id/transfers',
    {
      schema: describe('proposeTransfer', 'The enterprise is proposed to another district of the city, with its open matters', {
        params,
        body: ProposeTransfer,
        response: answers(TransferProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeTransfer(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/transfers/:id/withdrawal',
    { schema: describe('withdrawTransfer', 'It does not move after all', { params, response: answers(TransferDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => withdrawTransfer(trx, actor, request.params.id, at)),
  )
}

function reading(app: FastifyInstance, { db }: Context) {
  const route = typed(app)
  route.get(
    '/api/transfers',
    {
      schema: describe('listTransfers', 'Enterprises that leave the district or come into it', {
        querystring: ListTransfers,
        response: answers(TransferList),
      }),
    },
    request => listTransfers(db, actorOf(request), request.query),
  )
  route.get(
    '/api/transfer-districts',
    {
      schema: describe('listTransferDistricts', 'The districts of the city to which an enterprise can be proposed', {
        response: answers(TransferDistricts),
      }),
    },
    request => listTransferDistricts(db, actorOf(request)),
  )
  route.get(
    '/api/transfers/:id',
    {
      schema: describe('getTransfer', 'One transfer from both sides, with the matters that go along', {
        params,
        response: answers(Transfer),
      }),
    },
    request => getTransfer(db, actorOf(request), request.params.id),
  )
}

function answering(app: FastifyInstance, context: Context) {
  const { filesFolder } = context
  const route = typed(app)
  route.post(
    '/api/transfers/:id/acceptance',
    {
      // the files of its matters are kept anew
      config: { patienceSeconds: 60 },
      schema: describe('acceptTransfer', 'The other district takes the enterprise over, with its officer and its open matters', {
        params,
        body: AcceptTransfer,
        response: answers(TransferAccepted),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => acceptTransfer(trx, actor, request.params.id, request.body, filesFolder, at)),
  )
  route.post(
    '/api/transfers/:id/declining',
    {
      schema: describe('declineTransfer', 'The other district does not take it over, and says why', {
        params,
        body: DeclineTransfer,
        response: answers(TransferDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => declineTransfer(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('transfers')
