import {
  CallOffVisit,
  ConsentToVisit,
  ListVisits,
  PlanVisit,
  RecordVisit,
  Visit,
  VisitDone,
  VisitFile,
  VisitList,
  VisitRecorded,
} from '@yigen/domain/visits/visit.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { acceptRecording } from '#files/accepted-file.ts'
import { givesFiles } from '#files/gives-files.ts'
import { takesFiles } from '#files/takes-files.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { attachVisitFile } from './attach-visit-file.ts'
import { callOffVisit } from './call-off-visit.ts'
import { consentToVisit } from './consent-to-visit.ts'
import { getVisit } from './get-visit.ts'
import { getVisitFile } from './get-visit-file.ts'
import { joinVisit } from './join-visit.ts'
import { listVisits } from './list-visits.ts'
import { planVisit } from './plan-visit.ts'
import { recordVisit } from './record-visit.ts'

const params = z.object({ id: Id })
const describe = describeIn('visits')

/** Visits of enterprises. R20.1, R20.2 */
export function visitRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/visits',
    {
      schema: describe('listVisits', 'Visits that the reader sees whole, the latest first', {
        querystring: ListVisits,
        response: answers(VisitList),
      }),
    },
    request => listVisits(context.db, actorOf(request), request.query),
  )
  route.get(
    '/api/visits/:id',
    { schema: describe('getVisit', 'A visit as the reader sees it', { params, response: answers(Visit) }) },
    request => getVisit(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/enterprises/:id/visits',
    {
      schema: describe('planVisit', 'A visit is planned; two bureaus that come too close go together, or the enterprise is asked', {
        params,
        body: PlanVisit,
        response: answers(VisitDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => planVisit(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/enterprises/:id/visit-notes',
    {
      schema: describe('recordVisit', 'The note of a visit, with facts and requests; taken once under its `clientId`', {
        params,
        body: RecordVisit,
        response: answers(VisitRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordVisit(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  stepsOnVisit(app, context)
  filesOfVisit(app, context)
}

function stepsOnVisit(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/visits/:id/companions',
    { schema: describe('joinVisit', 'The unit of the one who asks goes along', { params, response: answers(VisitDone, 201) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => joinVisit(trx, actor, request.params.id, at), { status: 201 }),
  )
  route.post(
    '/api/visits/:id/consent',
    {
      schema: describe('consentToVisit', 'The enterprise agrees, or not, that another bureau comes so soon', {
        params,
        body: ConsentToVisit,
        response: answers(VisitDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => consentToVisit(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/visits/:id/calling-off',
    {
      schema: describe('callOffVisit', 'A planned visit is not made', { params, body: CallOffVisit, response: answers(VisitDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => callOffVisit(trx, actor, request.params.id, request.body, at)),
  )
}

function filesOfVisit(app: FastifyInstance, context: Context) {
  const taken = describe(
    'attachVisitFile',
    'A photo of a visit (JPG, PNG, WebP) or a recording (WebM, M4A), at most 20 MB, as multipart/form-data with the one part `file`; where a photo was taken is not kept',
    {},
  )
  const given = describe('getVisitFile', 'A photo or a recording of a visit', {})
  takesFiles(app, context, '/api/visits/:id/files', taken, VisitFile, attachVisitFile, acceptRecording)
  givesFiles(app, context, '/api/visits/:id/files/:fileId', given, getVisitFile)
}
