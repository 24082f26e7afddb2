import { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { ExportList, RegisterExport } from '@yigen/domain/imports/register-export.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { downloadExport } from './download-export.ts'
import { exportEnterprises } from './export-enterprises.ts'
import { listExports } from './list-exports.ts'
import { sendWorkbook, workbook } from './send-workbook.ts'
import { exportWork } from './work-woken.ts'

const params = z.object({ id: Id })

export function exportRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)

  route.post(
    '/api/enterprises/export',
    {
      schema: describeIn('enterprises')(
        'exportEnterprises',
        'Asks for what the filter shows and the reader sees whole as a workbook; listExports tells when it is there',
        { body: ExportEnterprises, response: answers(RegisterExport, 202) },
      ),
    },
    async (request, reply) => {
      const asked = await write(
        context,
        request,
        reply,
        async (trx, actor, at) => {
          const id = await exportEnterprises(trx, actor, request.body, at)
          const { rows } = await listExports(trx, actor, languageOf(request))
          return rows.find(row => row.id === id) as z.output<typeof RegisterExport>
        },
        { status: 202 },
      )
      exportWork.wake()
      return asked
    },
  )
  route.get(
    '/api/exports',
    { schema: describe('listExports', 'One’s own workbooks of the last day, the latest first', { response: answers(ExportList) }) },
    request => listExports(db, actorOf(request), languageOf(request)),
  )
  route.get(
    '/api/exports/:id/file',
    { schema: { ...describe('downloadExport', 'A workbook, to who asked for it', { params }), response: workbook } },
    async (request, reply) => {
      const { name, bytes } = await downloadExport(db, actorOf(request), request.params.id, now())
      return sendWorkbook(reply, name, bytes)
    },
  )
}

const describe = describeIn('imports')
