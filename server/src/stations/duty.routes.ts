import { AskProposal, AskRoster, PublishRoster, Roster, RosterProposal, RosterPublished } from '@yigen/domain/stations/roster-view.ts'
import { AssignDuty, CloseDutySession, SessionDone } from '@yigen/domain/stations/station.ts'
import { DropSwap, OfferSwap, SwapDone, TakeSwap } from '@yigen/domain/stations/swap.ts'
import { DutyWished, WishDuty } from '@yigen/domain/stations/wish.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { assignDuty } from './assign-duty.ts'
import { closeDutySession } from './close-duty-session.ts'
import { dropSwap } from './drop-swap.ts'
import { getRoster } from './get-roster.ts'
import { offerSwap } from './offer-swap.ts'
import { proposeRoster } from './propose-roster.ts'
import { publishRoster } from './publish-roster.ts'
import { takeSwap } from './take-swap.ts'
import { wishDuty } from './wish-duty.ts'

const params = z.object({ id: Id })
const describe = describeIn('duty')

/** 排班: who is on duty where. R19.2 */
export function dutyRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.get(
    '/api/roster',
    {
      schema: describe('getRoster', 'Eight weeks of the stations of one minister: who is where', {
        querystring: AskRoster,
        response: answers(Roster),
      }),
    },
    request => getRoster(db, actorOf(request), request.query, context.now()),
  )
  route.get(
    '/api/roster/proposal',
    {
      schema: describe('proposeRoster', 'A fair roster with the reason for each; nothing changes until it is published', {
        querystring: AskProposal,
        response: answers(RosterProposal),
      }),
    },
    request => proposeRoster(db, actorOf(request), request.query, context.now()),
  )
  route.put(
    '/api/roster',
    {
      schema: describe('publishRoster', 'Who is on duty from now on, all at once or none; each hears once', {
        body: PublishRoster,
        response: answers(RosterPublished),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => publishRoster(trx, actor, request.body, at)),
  )
  seats(app, context)
  swaps(app, context)
}

function seats(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/station-sessions/:id/duty',
    {
      schema: describe('assignDuty', 'An officer at a desk of a session, or nobody', {
        params,
        body: AssignDuty,
        response: answers(SessionDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => assignDuty(trx, actor, request.params.id, request.body, at)),
  )
  route.put(
    '/api/station-sessions/:id/wish',
    {
      schema: describe('wishDuty', 'Whether the officer can come, said beforehand', {
        params,
        body: WishDuty,
        response: answers(DutyWished),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => wishDuty(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/station-sessions/:id/closing',
    {
      schema: describe('closeDutySession', 'The session is over', { params, body: CloseDutySession, response: answers(SessionDone) }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => closeDutySession(trx, actor, request.params.id, request.body, at)),
  )
}

function swaps(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/duties/:id/swaps',
    {
      schema: describe('offerSwap', 'One’s duty is offered to a colleague for theirs, or to the team', {
        params,
        body: OfferSwap,
        response: answers(SwapDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => offerSwap(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/duty-swaps/:id/taking',
    {
      schema: describe('takeSwap', 'The second consent: the two change places', { params, body: TakeSwap, response: answers(SwapDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => takeSwap(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/duty-swaps/:id/dropping',
    {
      schema: describe('dropSwap', 'Taken back, or no', { params, body: DropSwap, response: answers(SwapDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => dropSwap(trx, actor, request.params.id, at)),
  )
}
