import { LookAtFile } from '@yigen/domain/files/file.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answersFile } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { getFile } from './get-file.ts'
import { sendFile } from './send-file.ts'

const params = z.object({ id: Id, fileId: Id })

/** The files of a matter, out; what a task brought comes out of the task too (tasks.routes.ts). */
export function fileRoutes(app: FastifyInstance, { db, filesFolder }: Context) {
  const route = typed(app)

  route.get(
    '/api/requests/:id/files/:fileId',
    {
      schema: {
        operationId: 'getFile',
        tags: ['requests'],
        summary: 'The content of a file, as a download or to be looked at in place',
        params,
        querystring: LookAtFile,
        response: answersFile('The file, under the type it was found to be'),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const file = await getFile(db, actor, request.params.id, request.params.fileId)
      return sendFile(reply, filesFolder, actor.districtId, file, request.query)
    },
  )
}
