import { FileRow } from '@yigen/domain/files/file.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { takesFiles } from '#files/takes-files.ts'
import { describeIn } from '#http/describe.ts'
import { attachFile } from './attach-file.ts'

const describe = describeIn('requests')

/** The files of a request, in as multipart. */
export function requestFileRoutes(app: FastifyInstance, context: Context) {
  const told = describe('attachFile', 'A file of at most 20 MB, as multipart/form-data with the one part `file`', {})
  takesFiles(app, context, '/api/requests/:id/files', told, FileRow, attachFile)
}
