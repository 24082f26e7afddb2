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
import { z } from 'zod'
import type { Context } from '#context.ts'
import { givesFiles } from '#files/gives-files.ts'
import { takesFiles } from '#files/takes-files.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
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
  const taken = describe(
    'attachEvidenceFile',
    'A paper of what was shown, at most 20 MB, as multipart/form-data with the one part `file`',
    {},
  )
  const given = describe('getEvidenceFile', 'The content of a paper, as a download or to be looked at in place', {})
  takesFiles(app, context, '/api/evidence/:id/files', taken, EvidenceFile, attachEvidenceFile)
  givesFiles(app, context, '/api/evidence/:id/files/:fileId', given, getEvidenceFile)
}
