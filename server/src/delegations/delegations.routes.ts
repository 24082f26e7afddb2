import {
  Delegation,
  DelegationDone,
  DelegationList,
  DraftDelegation,
  EndReceipt,
  ListDelegations,
  LookedUpDelegation,
  LookUpDelegation,
  RevokeDelegation,
} from '@yigen/domain/delegations/delegation.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { givesFiles } from '#files/gives-files.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { untilItsTime } from '#http/in-its-time.ts'
import { perAddress } from '#http/per-address.ts'
import { paper, sendPaper } from '#http/send-paper.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { districtHere } from '#organisations/district-here.ts'
import { draftDelegation } from './draft-delegation.ts'
import { endReceipt } from './end-receipt.ts'
import { getDeed } from './get-deed.ts'
import { getDelegation } from './get-delegation.ts'
import { getDelegationFile } from './get-delegation-file.ts'
import { listDelegations } from './list-delegations.ts'
import { lookUpDelegation } from './look-up-delegation.ts'
import { revokeDelegation } from './revoke-delegation.ts'

const params = z.object({ id: Id })

/** What a person has done for them by an officer. R21 */
export function delegationRoutes(app: FastifyInstance, context: Context) {
  reading(app, context)
  lookingUp(app, context)
  const route = typed(app)
  route.post(
    '/api/enterprises/:id/delegations',
    {
      schema: describe('draftDelegation', 'One act that the officer or the deputy is to do for a person of the enterprise', {
        params,
        body: DraftDelegation,
        response: answers(DelegationDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => draftDelegation(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/delegations/:id/receipt-end',
    {
      schema: describe('endReceipt', 'A superior closes it although not both signed the receipt', {
        params,
        body: EndReceipt,
        response: answers(DelegationDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => endReceipt(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/delegations/:id/revocation',
    {
      schema: describe('revokeDelegation', 'It is void from now on', { params, body: RevokeDelegation, response: answers(DelegationDone) }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => revokeDelegation(trx, actor, request.params.id, request.body, at)),
  )
}

function reading(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)
  route.get(
    '/api/delegations',
    {
      schema: describe('listDelegations', 'Those with which something is still to be done, or that are over', {
        querystring: ListDelegations,
        response: answers(DelegationList),
      }),
    },
    request => listDelegations(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/delegations/:id',
    {
      schema: describe('getDelegation', 'One authorisation: what for, how it is proven, and what became of it', {
        params,
        response: answers(Delegation),
      }),
    },
    request => getDelegation(context, actorOf(request), request.params.id, now()),
  )
  route.get(
    '/api/delegations/:id/deed',
    { schema: describe('getDeed', 'The deed with the receipt below it, as a PDF', { params, response: paper }) },
    async (request, reply) =>
      sendPaper(reply, await getDeed(context, actorOf(request), request.params.id, { now: now(), log: request.log })),
  )
  const told = describe('getDelegationFile', 'A drawn signature', {})
  givesFiles(app, context, '/api/delegations/:id/files/:fileId', told, getDelegationFile)
}

/** At the counter, where nobody signs in. */
function lookingUp(app: FastifyInstance, context: Context) {
  typed(app).post(
    '/api/delegation-look-ups',
    {
      config: { guard: 'open', rateLimit: perAddress(20) },
      schema: describe('lookUpDelegation', 'Act, state and days of the authorisation with this number and check code', {
        body: LookUpDelegation,
        response: answers(LookedUpDelegation),
      }),
    },
    async request => {
      const began = performance.now()
      const looked = await lookUpDelegation(context.db, await districtHere(context.db, context.env), request.body, context.now())
      await untilItsTime(began)
      if ('refused' in looked) throw new Refused(looked.refused)
      return looked.found
    },
  )
}

const describe = describeIn('delegations')
