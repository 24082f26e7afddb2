import {
  ConfirmResult,
  CorrectResult,
  DisputeResult,
  ProjectResults,
  RecordResult,
  ResultDone,
  ResultFile,
  ResultList,
  ResultRecorded,
  ResultsToVerify,
  ReturnResult,
  VerifyResult,
  VerifyResults,
} from '@yigen/domain/results/result.ts'
import { BulkDone } from '@yigen/domain/wire/bulk.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { givesFiles } from '#files/gives-files.ts'
import { takesFiles } from '#files/takes-files.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { attachResultFile } from './attach-result-file.ts'
import { confirmResult } from './confirm-result.ts'
import { correctResult } from './correct-result.ts'
import { disputeResult } from './dispute-result.ts'
import { getResultFile } from './get-result-file.ts'
import { listResults } from './list-results.ts'
import { listResultsOfProject } from './list-results-of-project.ts'
import { listResultsToVerify } from './list-results-to-verify.ts'
import { recordResult } from './record-result.ts'
import { returnResult } from './return-result.ts'
import { verifyResult } from './verify-result.ts'
import { verifyResults } from './verify-results.ts'

const params = z.object({ id: Id })
const describe = describeIn('results')
const done = answers(ResultDone)
/** Up to two hundred at once. */
const patient = { patienceSeconds: 25 }

/** Results as dated claims: recorded, looked at by a second person, confirmed or disputed by the enterprise, corrected. R16 */
export function resultRoutes(app: FastifyInstance, context: Context) {
  reads(app, context)
  officeSteps(app, context)
  resultFileRoutes(app, context)
  enterpriseSteps(app, context)
}

function reads(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/enterprises/:id/results',
    {
      schema: describe('listResults', 'The claims of an enterprise, as far as the reader sees them', {
        params,
        response: answers(ResultList),
      }),
    },
    request => listResults(db, actorOf(request), request.params.id, now()),
  )
  route.get(
    '/api/projects/:id/results',
    {
      schema: describe('listResultsOfProject', 'The claims of a project, and what its gates offer as such', {
        params,
        response: answers(ProjectResults),
      }),
    },
    request => listResultsOfProject(db, actorOf(request), request.params.id, now()),
  )
  route.get(
    '/api/results/to-verify',
    {
      schema: describe('listResultsToVerify', 'What waits for the reader as the second person, and of their own what to mend', {
        response: answers(ResultsToVerify),
      }),
    },
    request => listResultsToVerify(db, actorOf(request), now()),
  )
}

function officeSteps(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/enterprises/:id/results',
    {
      schema: describe('recordResult', 'A result is claimed: kind, period, value, source; asked about once where it looks wrong', {
        params,
        body: RecordResult,
        response: answers(ResultRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordResult(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/results/:id/verification',
    { schema: describe('verifyResult', 'A second person has looked: figures count it', { params, body: VerifyResult, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => verifyResult(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/results/verifications',
    {
      config: patient,
      schema: describe('verifyResults', 'Many are looked at together; each that cannot be verified says why', {
        body: VerifyResults,
        response: answers(BulkDone),
      }),
    },
    (request, reply) => write(forLongWork(context), request, reply, (trx, actor, at) => verifyResults(trx, actor, request.body, at)),
  )
  route.post(
    '/api/results/:id/return',
    { schema: describe('returnResult', 'It is wrong, and waits for its correction', { params, body: ReturnResult, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnResult(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/results/:id/correction',
    {
      schema: describe('correctResult', 'A new claim names the wrong one; both stay', {
        params,
        body: CorrectResult,
        response: answers(ResultRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => correctResult(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}

function resultFileRoutes(app: FastifyInstance, context: Context) {
  const taken = describe('attachResultFile', 'A paper of a claim, at most 20 MB, as multipart/form-data with the one part `file`', {})
  const given = describe('getResultFile', 'The content of a paper, as a download or to be looked at in place', {})
  takesFiles(app, context, '/api/results/:id/files', taken, ResultFile, attachResultFile)
  givesFiles(app, context, '/api/results/:id/files/:fileId', given, getResultFile)
}

function enterpriseSteps(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/results/:id/confirmation',
    { schema: describe('confirmResult', 'The enterprise says that it is so', { params, body: ConfirmResult, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => confirmResult(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/results/:id/dispute',
    { schema: describe('disputeResult', 'The enterprise says what is wrong', { params, body: DisputeResult, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => disputeResult(trx, actor, request.params.id, request.body, at)),
  )
}
