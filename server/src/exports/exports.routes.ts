import { ExportList, RegisterExport } from '@yigen/domain/exports/register-export.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { exported, sendWorkbook } from '#http/send-workbook.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { exportables } from '#slice/registry.ts'
import { downloadExport } from './download-export.ts'
import { exportList } from './export-list.ts'
import { exportWork } from './export-work.ts'
import { getExport } from './get-export.ts'
import { listExports } from './list-exports.ts'

const params = z.object({ id: Id })

export function exportRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)

  route.post(
    '/api/exports',
    {
      schema: describe('exportList', 'Asks for what a list shows by its filter as a workbook; listExports tells when it is there', {
        body: whichList(),
        response: answers(RegisterExport, 202),
      }),
    },
    async (request, reply) => {
      const asked = await write(
        context,
        request,
        reply,
        async (trx, actor, at) => getExport(trx, actor, await exportList(trx, actor, request.body, at), languageOf(request)),
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
    { schema: { ...describe('downloadExport', 'A workbook or a document, to who asked for it', { params }), response: exported } },
    async (request, reply) => {
      const { name, bytes } = await downloadExport(db, actorOf(request), request.params.id, now())
      return sendWorkbook(reply, name, bytes)
    },
  )
}

/** One of the lists that slices say go out, each with its own filter. */
function whichList() {
  const asked = Object.entries(exportables()).map(([list, { filter }]) =>
    z.strictObject({ list: z.literal(list), filter: z.strictObject(filter.shape) }),
  )
  const examples = [
    { list: 'members', filter: {} },
    { list: 'requests', filter: { state: 'open' } },
  ]
  return z.discriminatedUnion('list', asked as [(typeof asked)[number]]).meta({ examples })
}

const describe = describeIn('exports')
