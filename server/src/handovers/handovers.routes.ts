import {
  DeclineHandover,
  EnforceHandover,
  Handover,
  HandoverDone,
  HandoverList,
  HandoverPassed,
  HandoverProposed,
  ListHandovers,
  NoteHandover,
  ProposeHandover,
} from '@yigen/domain/handovers/handover.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { acceptHandover } from './accept-handover.ts'
import { agreeHandover } from './agree-handover.ts'
import { declineHandover } from './decline-handover.ts'
import { enforceHandover } from './enforce-handover.ts'
import { getHandover } from './get-handover.ts'
import { listHandovers } from './list-handovers.ts'
import { noteHandover } from './note-handover.ts'
import { proposeHandover } from './propose-handover.ts'
import { withdrawHandover } from './withdraw-handover.ts'

const params = z.object({ id: Id })
/** Everything of an officer with a thousand enterprises. */
const patient = { patienceSeconds: 25 }

/** One enterprise, or everything of an officer, goes to another. R3.5, R3.7–R3.9 */
export function handoverRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)
  const patiently = forLongWork(context)

  route.post(
    '/api/members/:id/handovers',
    {
      schema: describe('proposeHandover', 'Another officer is asked to take over one enterprise, or everything, of this one', {
        params,
        body: ProposeHandover,
        response: answers(HandoverProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeHandover(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/handovers',
    {
      schema: describe('listHandovers', 'Handovers one has a part in; of a minister the team’s, of a leader the district’s', {
        querystring: ListHandovers,
        response: answers(HandoverList),
      }),
    },
    request => listHandovers(db, actorOf(request), request.query),
  )
  route.get(
    '/api/handovers/:id',
    { schema: describe('getHandover', 'A handover with everything that lies open in it', { params, response: answers(Handover) }) },
    request => getHandover(db, actorOf(request), request.params.id),
  )
  route.put(
    '/api/handovers/:id/notes',
    {
      schema: describe('noteHandover', 'What the receiver should know of one matter', {
        params,
        body: NoteHandover,
        response: answers(HandoverDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => noteHandover(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/handovers/:id/agreement',
    {
      schema: describe('agreeHandover', 'The minister of the receiver’s team agrees that it is asked of them', {
        params,
        response: answers(HandoverProposed),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => agreeHandover(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/handovers/:id/acceptance',
    {
      config: patient,
      schema: describe('acceptHandover', 'The receiver takes it over: assignments, clocks and matters pass at one instant', {
        params,
        response: answers(HandoverPassed),
      }),
    },
    (request, reply) => write(patiently, request, reply, (trx, actor, at) => acceptHandover(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/handovers/:id/refusal',
    {
      schema: describe('declineHandover', 'The receiver, or their minister, does not take it over', {
        params,
        body: DeclineHandover,
        response: answers(HandoverDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => declineHandover(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/handovers/:id/withdrawal',
    {
      schema: describe('withdrawHandover', 'Who proposed it takes it back', { params, response: answers(HandoverDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => withdrawHandover(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/handovers/:id/enforcement',
    {
      config: patient,
      schema: describe('enforceHandover', 'The former officer’s minister decides it, with a reason', {
        params,
        body: EnforceHandover,
        response: answers(HandoverPassed),
      }),
    },
    (request, reply) =>
      write(patiently, request, reply, (trx, actor, at) => enforceHandover(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('handovers')
