import {
  DeclineLeadership,
  EnforceLeader,
  KeyMade,
  LeadershipDone,
  LeadershipProposed,
  MakeKeyProject,
  ProposeEndOfKey,
  ProposeLeader,
  RefuseEndOfKey,
} from '@yigen/domain/leaderships/leadership.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { acceptLeadership } from './accept-leadership.ts'
import { consentToEndOfKey } from './consent-to-end-of-key.ts'
import { declineLeadership } from './decline-leadership.ts'
import { enforceLeader } from './enforce-leader.ts'
import { makeKeyProject } from './make-key-project.ts'
import { proposeEndOfKey } from './propose-end-of-key.ts'
import { proposeLeader } from './propose-leader.ts'
import { refuseEndOfKey } from './refuse-end-of-key.ts'

const params = z.object({ id: Id })

/** Who leads a key project, and whether it is one. R14.1, R14.2, R14.4 */
export function leadershipRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/projects/:id/key',
    {
      schema: describe('makeKeyProject', 'The minister makes a project key and names its leader', {
        params,
        body: MakeKeyProject,
        response: answers(KeyMade, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => makeKeyProject(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/projects/:id/end-of-key',
    {
      schema: describe('proposeEndOfKey', 'The minister proposes that a project is key no longer', {
        params,
        body: ProposeEndOfKey,
        response: answers(LeadershipProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeEndOfKey(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/projects/:id/end-of-key/consent',
    { schema: describe('consentToEndOfKey', 'The leader consents: it is key no longer', { params, response: answers(LeadershipDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => consentToEndOfKey(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/projects/:id/end-of-key/refusal',
    {
      schema: describe('refuseEndOfKey', 'The leader does not consent: it stays key', {
        params,
        body: RefuseEndOfKey,
        response: answers(LeadershipDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => refuseEndOfKey(trx, actor, request.params.id, request.body, at)),
  )
  changeOfLeader(app, context)
}

function changeOfLeader(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/projects/:id/leader',
    {
      schema: describe('proposeLeader', 'Another leader is asked to lead a key project', {
        params,
        body: ProposeLeader,
        response: answers(LeadershipProposed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => proposeLeader(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/projects/:id/leader/acceptance',
    { schema: describe('acceptLeadership', 'Who was asked leads it from now on', { params, response: answers(LeadershipDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => acceptLeadership(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/projects/:id/leader/refusal',
    {
      schema: describe('declineLeadership', 'Who was asked does not take it over', {
        params,
        body: DeclineLeadership,
        response: answers(LeadershipDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => declineLeadership(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/leader/enforcement',
    {
      schema: describe('enforceLeader', 'The minister decides a proposed change of leader, with a reason', {
        params,
        body: EnforceLeader,
        response: answers(LeadershipDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => enforceLeader(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('leaderships')
