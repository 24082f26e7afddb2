import { LookAtFile } from '@yigen/domain/files/file.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import {
  CorrectEvidence,
  EvidenceDone,
  EvidenceFile,
  EvidenceRecorded,
  RecordEvidence,
  VerifyEvidence,
} from '@yigen/domain/projects/evidence.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { acceptFile } from '#files/accepted-file.ts'
import { sendFile } from '#files/send-file.ts'
import { actorOf } from '#http/actor.ts'
import { answers, answersFile } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { attachEvidenceFile } from './attach-evidence-file.ts'
import { correctEvidence } from './correct-evidence.ts'
import { getEvidenceFile } from './get-evidence-file.ts'
import { recordEvidence } from './record-evidence.ts'
import { verifyEvidence } from './verify-evidence.ts'

const params = z.object({ id: Id })
const describe = describeIn('projects')

/** What is shown at the gates, by whom it was looked at, and its papers. R13.3, R13.5 */
export function evidenceRoutes(app: FastifyInstance, context: Context) {
  evidenceFileRoutes(app, context)
  const route = typed(app)
  route.post(
    '/api/projects/:id/evidence',
    {
      schema: describe('recordEvidence', 'What a gate asks is shown: kind, date, document, amount', {
        params,
        body: RecordEvidence,
        response: answers(EvidenceRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordEvidence(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/evidence/:id/correction',
    {
      schema: describe('correctEvidence', 'A new row names the one that was wrong; both stay', {
        params,
        body: CorrectEvidence,
        response: answers(EvidenceRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => correctEvidence(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/evidence/:id/verification',
    {
      schema: describe('verifyEvidence', 'A second person has looked at it', {
        params,
        body: VerifyEvidence,
        response: answers(EvidenceDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => verifyEvidence(trx, actor, request.params.id, at)),
  )
}

function evidenceFileRoutes(app: FastifyInstance, context: Context) {
  const { db, filesFolder } = context
  const route = typed(app)
  route.post(
    '/api/evidence/:id/files',
    {
      schema: describe('attachEvidenceFile', 'A paper of what was shown, at most 20 MB, as multipart/form-data with the one part `file`', {
        params,
        consumes: ['multipart/form-data'],
        response: answers(EvidenceFile, 201),
      }),
    },
    async (request, reply) => {
      const { name, bytes } = await receivedFile(request)
      const file = await acceptFile(name, bytes)
      const step = (trx: Transaction<DB>, actor: Actor, at: Temporal.Instant) =>
        attachEvidenceFile(trx, actor, request.params.id, file, filesFolder, at)
      return write(context, request, reply, step, { status: 201, content: bytes })
    },
  )
  route.get(
    '/api/evidence/:id/files/:fileId',
    {
      schema: describe('getEvidenceFile', 'The content of a paper, as a download or to be looked at in place', {
        params: params.extend({ fileId: Id }),
        querystring: LookAtFile,
        response: answersFile('The file, under the type it was found to be'),
      }),
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const file = await getEvidenceFile(db, actor, request.params.id, request.params.fileId)
      return sendFile(reply, filesFolder, actor.districtId, file, request.query)
    },
  )
}
