import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { describeIn } from '#http/describe.ts'
import { getFile } from './get-file.ts'
import { givesFiles } from './gives-files.ts'

const describe = describeIn('requests')

/** The files of a matter, out; what a task brought comes out of the task too (tasks.routes.ts). */
export function fileRoutes(app: FastifyInstance, context: Context) {
  const told = describe('getFile', 'The content of a file, as a download or to be looked at in place', {})
  givesFiles(app, context, '/api/requests/:id/files/:fileId', told, getFile)
}
