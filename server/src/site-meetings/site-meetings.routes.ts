import {
  CallOffSiteMeeting,
  FinishDecision,
  MoveSiteMeeting,
  PlanSiteMeeting,
  RecordSiteMeeting,
  SiteMeeting,
  SiteMeetingDone,
  SiteMeetingRecorded,
} from '@yigen/domain/site-meetings/site-meeting.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { callOffSiteMeeting } from './call-off-site-meeting.ts'
import { finishDecision } from './finish-decision.ts'
import { getSiteMeeting } from './get-site-meeting.ts'
import { moveSiteMeeting } from './move-site-meeting.ts'
import { planSiteMeeting } from './plan-site-meeting.ts'
import { recordSiteMeeting } from './record-site-meeting.ts'

const params = z.object({ id: Id })

/** 现场会 of landing projects. */
export function siteMeetingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/projects/:id/site-meetings',
    {
      schema: describe('planSiteMeeting', '现场会: people, units and the enterprise are asked to the place', {
        params,
        body: PlanSiteMeeting,
        response: answers(SiteMeetingDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => planSiteMeeting(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/site-meetings/:id',
    { schema: describe('getSiteMeeting', 'A site meeting as the reader sees it', { params, response: answers(SiteMeeting) }) },
    request => getSiteMeeting(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/site-meetings/:id/move',
    {
      schema: describe('moveSiteMeeting', 'A planned site meeting is held at another time or place', {
        params,
        body: MoveSiteMeeting,
        response: answers(SiteMeetingDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => moveSiteMeeting(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/site-meetings/:id/calling-off',
    {
      schema: describe('callOffSiteMeeting', 'A planned site meeting is not held', {
        params,
        body: CallOffSiteMeeting,
        response: answers(SiteMeetingDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => callOffSiteMeeting(trx, actor, request.params.id, request.body, at)),
  )
  heldMeetings(app, context)
}

function heldMeetings(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/site-meetings/:id/record',
    {
      schema: describe('recordSiteMeeting', 'Who came and what was decided: tasks of units, and what the officer does by a day', {
        params,
        body: RecordSiteMeeting,
        response: answers(SiteMeetingRecorded),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordSiteMeeting(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/site-meetings/:id/decisions/:decisionId/finish',
    {
      schema: describe('finishDecision', 'What a site meeting left to the officer is done', {
        params: z.object({ id: Id, decisionId: Id }),
        body: FinishDecision,
        response: answers(SiteMeetingDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => {
        const { id, decisionId } = request.params
        return finishDecision(trx, actor, id, { ...request.body, decisionId }, at)
      }),
  )
}

const describe = describeIn('site-meetings')
