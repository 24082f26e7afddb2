import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answersFile } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { readKeptFile } from './file-store.ts'
import { attachmentOf, getFile } from './get-file.ts'

const params = z.object({ id: Id, fileId: Id })

/** A file out, always as a download that runs nothing. */
export function fileRoutes(app: FastifyInstance, { db, filesFolder }: Context) {
  const route = typed(app)

  route.get(
    '/api/requests/:id/files/:fileId',
    {
      schema: {
        operationId: 'getFile',
        tags: ['requests'],
        summary: 'The content of a file, always as a download',
        params,
        response: answersFile('The file, under the type it was found to be'),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const file = await getFile(db, actor, request.params.id, request.params.fileId)
      const bytes = await readKeptFile(filesFolder, actor.districtId, file.sha256)
      if (!bytes) {
        request.log.error({ fileId: request.params.fileId }, 'a kept file is gone or was changed on the disk')
        throw new Refused(refusal(fileRefusals.fileChanged))
      }
      return reply
        .type(file.type)
        .header('content-disposition', attachmentOf(file.name))
        .header('content-length', file.bytes)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cache-control', 'private, no-store')
        .send(bytes)
    },
  )
}
