import { FileRow } from '@yigen/domain/files/file.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { acceptFile } from '#files/accepted-file.ts'
import { answers } from '#http/answers.ts'
import { receivedFile } from '#http/received-file.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { attachFile } from './attach-file.ts'

const params = z.object({ id: Id })
const tags = ['requests']

/** The files of a request, in as multipart. */
export function requestFileRoutes(app: FastifyInstance, context: Context) {
  const { filesFolder } = context
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
}
