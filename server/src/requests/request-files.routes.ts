import { FileRow } from '@yigen/domain/files/file.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { acceptFile } from '#files/accepted-file.ts'
import { readKeptFile } from '#files/file-store.ts'
import { attachmentOf, getFile } from '#files/get-file.ts'
import { actorOf } from '#http/actor.ts'
import { answers, answersFile } from '#http/answers.ts'
import { receivedFile } from '#http/received-file.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { attachFile } from './attach-file.ts'

const params = z.object({ id: Id })
const fileParams = z.object({ id: Id, fileId: Id })
const tags = ['requests']

/** The files of a request: in as multipart, out as a download that runs nothing. */
export function requestFileRoutes(app: FastifyInstance, context: Context) {
  const { db, filesFolder } = context
  const route = typed(app)

  route.post(
    '/api/requests/:id/files',
    {
      schema: {
        operationId: 'attachFile',
        tags,
        summary: 'A file of at most 20 MB, as multipart/form-data with the one part `file`',
        params,
        consumes: ['multipart/form-data'],
        response: answers(FileRow, 201),
      },
    },
    async (request, reply) => {
      const { name, bytes } = await receivedFile(request)
      const file = await acceptFile(name, bytes)
      const step = (trx: Transaction<DB>, actor: Actor, at: Temporal.Instant) =>
        attachFile(trx, actor, request.params.id, file, filesFolder, at)
      return write(context, request, reply, step, { status: 201, content: [`${name}\n`, bytes] })
    },
  )
  route.get(
    '/api/requests/:id/files/:fileId',
    {
      schema: {
        operationId: 'getFile',
        tags,
        summary: 'The content of a file, always as a download',
        params: fileParams,
        response: answersFile('The file, under the type it was found to be'),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const file = await getFile(db, actor, request.params.id, request.params.fileId)
      return reply
        .type(file.type)
        .header('content-disposition', attachmentOf(file.name))
        .header('content-length', file.bytes)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cache-control', 'private, no-store')
        .send(readKeptFile(filesFolder, actor.districtId, file.sha256))
    },
  )
}
