import { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { RegisterExport } from '@yigen/domain/exports/register-export.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { exportWork } from '#exports/export-work.ts'
import { getExport } from '#exports/get-export.ts'
import { languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { exportEnterprises } from './export-enterprises.ts'

export function exportEnterprisesRoutes(app: FastifyInstance, context: Context) {
  typed(app).post(
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
        async (trx, actor, at) => getExport(trx, actor, await exportEnterprises(trx, actor, request.body, at), languageOf(request)),
        { status: 202 },
      )
      exportWork.wake()
      return asked
    },
  )
}
