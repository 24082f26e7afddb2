import {
  AppealDecline,
  AppealDone,
  Appealed,
  DecideAppeal,
  DeclineDone,
  DeclineList,
  DeclineProposed,
  ListDeclines,
  ProposeDecline,
  RecordWayTried,
  ReleaseDecline,
  ReturnDecline,
  TakeBackDecline,
  WayRecorded,
} from '@yigen/domain/declines/decline.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { appealDecline } from './appeal-decline.ts'
import { decideAppeal } from './decide-appeal.ts'
import { listDeclines } from './list-declines.ts'
import { proposeDecline } from './propose-decline.ts'
import { recordWayTried } from './record-way-tried.ts'
import { releaseDecline } from './release-decline.ts'
import { returnDecline } from './return-decline.ts'
import { takeBackDecline } from './take-back-decline.ts'

const params = z.object({ id: Id })
const created = { status: 201 } as const

export function declineRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.post(
    '/api/requests/:id/ways-tried',
    {
      schema: describe('recordWayTried', 'One way that was tried: what, with whom, what they answered', {
        params,
        body: RecordWayTried,
        response: answers(WayRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordWayTried(trx, actor, request.params.id, request.body, at), created),
  )
  route.post(
    '/api/requests/:id/declines',
    {
      schema: describe('proposeDecline', 'After two ways tried: reason, alternative, the words to be read; the next superior decides', {
        params,
        body: ProposeDecline,
        response: answers(DeclineProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeDecline(trx, actor, request.params.id, request.body, at), created),
  )
  route.post(
    '/api/declines/:id/release',
    {
      schema: describe('releaseDecline', 'The minister lets it go: the enterprise reads the words at once', {
        params,
        body: ReleaseDecline,
        response: answers(DeclineDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => releaseDecline(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/declines/:id/taking-back',
    {
      schema: describe('takeBackDecline', 'Who proposed it takes it back before it is decided', {
        params,
        body: TakeBackDecline,
        response: answers(DeclineDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => takeBackDecline(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/declines/:id/return',
    {
      schema: describe('returnDecline', 'The minister does not let it go yet: what to try first', {
        params,
        body: ReturnDecline,
        response: answers(DeclineDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnDecline(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/appeal',
    {
      schema: describe('appealDecline', 'The enterprise does not accept the refusal: once, within ten days', {
        params,
        body: AppealDecline,
        response: answers(Appealed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => appealDecline(trx, actor, request.params.id, request.body, at), created),
  )
  route.post(
    '/api/appeals/:id/decision',
    {
      schema: describe('decideAppeal', 'A leader who took no part: upheld, the matter goes on; rejected, it is final', {
        params,
        body: DecideAppeal,
        response: answers(AppealDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => decideAppeal(trx, actor, request.params.id, request.body, at)),
  )
  route.get(
    '/api/declines',
    {
      schema: describe('listDeclines', 'The ledger of refusals with a summary per unit and service item', {
        querystring: ListDeclines,
        response: answers(DeclineList),
      }),
    },
    request => listDeclines(db, actorOf(request), request.query),
  )
}

const describe = describeIn('declines')
