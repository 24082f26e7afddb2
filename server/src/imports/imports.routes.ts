import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { Imported, ImportList, ImportRows, ListImportRows, MendImport, RosterImport } from '@yigen/domain/imports/roster-import.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { annotateImport } from './annotate-import.ts'
import { checkImport } from './check-import.ts'
import { exportEnterprises } from './export-enterprises.ts'
import { getImport } from './get-import.ts'
import { importEnterprises } from './import-enterprises.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mendImport } from './mend-import.ts'
import { readSheet } from './read-sheet.ts'
import { enterpriseWorkbook } from './roster/enterprise-workbook.ts'
import { rosterTemplate } from './roster/roster-template.ts'
import { sendWorkbook, workbook } from './send-workbook.ts'
import { undoImport } from './undo-import.ts'

const params = z.object({ id: Id })

/** A roster of 20,000 rows takes half a minute to write on a slow machine. */
const config = { patienceSeconds: 120 }

export function importRoutes(app: FastifyInstance, briefly: Context) {
  const context = forLongWork(briefly)
  const { db, now } = briefly
  const route = typed(app)

  route.post(
    '/api/imports',
    {
      config,
      schema: {
        ...describe('checkImport', 'The dry run of a roster (.xlsx or .csv, multipart): every row judged, none written', {}),
        consumes: ['multipart/form-data'],
        response: answers(RosterImport, 201),
      },
    },
    async (request, reply) => {
      refuseIf(whyNotImport(actorOf(request)))
      const language = languageOf(request)
      const file = await receivedFile(request)
      const read = await readSheet(file, language)
      return write(
        context,
        request,
        reply,
        async (trx, actor, at) => getImport(trx, actor, await checkImport(trx, actor, read, at), language, at),
        { status: 201, content: file.bytes },
      )
    },
  )
  route.get(
    '/api/imports',
    { schema: describe('listImports', 'The imports of the district, the latest first', { response: answers(ImportList) }) },
    request => listImports(db, actorOf(request), now()),
  )
  route.get(
    '/api/imports/template',
    { schema: { ...describe('rosterTemplate', 'An empty roster to fill in, with an example and how to', {}), response: workbook } },
    async (request, reply) => {
      const language = languageOf(request)
      const bytes = await rosterTemplate(language, dateIn(now()))
      return sendWorkbook(reply, language === 'en' ? 'Roster template.xlsx' : '企业台账模板.xlsx', bytes)
    },
  )
  route.get(
    '/api/imports/:id',
    {
      schema: describe('getImport', 'A dry run with its counts, columns and faults; how far it is while it is written', {
        params,
        response: answers(RosterImport),
      }),
    },
    request => getImport(db, actorOf(request), request.params.id, languageOf(request), now()),
  )
  route.get(
    '/api/imports/:id/rows',
    {
      schema: describe('listImportRows', 'The rows of a dry run as they will be written', {
        params,
        querystring: ListImportRows,
        response: answers(ImportRows),
      }),
    },
    request => listImportRows(db, actorOf(request), request.params.id, request.query),
  )
  route.get(
    '/api/imports/:id/annotated',
    {
      config,
      schema: {
        ...describe('annotateImport', 'The faulty rows as they stand in the sheet, with what is wrong, to mend and upload again', {
          params,
        }),
        response: workbook,
      },
    },
    async (request, reply) => {
      const { name, bytes } = await annotateImport(context.db, actorOf(request), request.params.id, languageOf(request))
      return sendWorkbook(reply, name, bytes)
    },
  )
  route.put(
    '/api/imports/:id/mends',
    {
      config,
      schema: describe('mendImport', 'Cells rewritten, rows left out, columns read otherwise; then the dry run anew', {
        params,
        body: MendImport,
        response: answers(RosterImport),
      }),
    },
    (request, reply) =>
      write(context, request, reply, async (trx, actor, at) => {
        await mendImport(trx, actor, request.params.id, request.body, at)
        return getImport(trx, actor, request.params.id, languageOf(request), at)
      }),
  )
  route.post(
    '/api/imports/:id/import',
    {
      config,
      schema: describe('importEnterprises', 'Writes what the dry run showed, whole or not at all', { params, response: answers(Imported) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => importEnterprises(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/imports/:id/undoing',
    {
      config,
      schema: describe('undoImport', 'Takes an import back within 24 hours, while nothing else has touched its rows', {
        params,
        response: answers(Nothing),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => undoImport(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/enterprises/export',
    {
      config,
      schema: {
        ...describeIn('enterprises')('exportEnterprises', 'What the filter shows and the reader sees whole, as a workbook; recorded', {
          body: ExportEnterprises,
        }),
        response: workbook,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const rows = await inTransaction(context.db, trx => exportEnterprises(trx, actor, request.body, now()))
      const language = languageOf(request)
      const name = `${language === 'en' ? 'Register' : '企业台账'}_${dateIn(now())}.xlsx`
      return sendWorkbook(reply, name, await enterpriseWorkbook(rows, language))
    },
  )
}

const describe = describeIn('imports')
