import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { asEver, ImportEnterprises } from '@yigen/domain/imports/first-contacts.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { ImportList, ImportRows, ListImportRows, MendImport, RosterImport } from '@yigen/domain/imports/roster-import.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { sendWorkbook, workbook } from '#http/send-workbook.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { annotateImport } from './annotate-import.ts'
import { cancelImport } from './cancel-import.ts'
import { checkImport } from './check-import.ts'
import { getImport } from './get-import.ts'
import { importEnterprises } from './import-enterprises.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mendImport } from './mend-import.ts'
import { readSheet } from './read-sheet.ts'
import { rosterTemplate } from './roster/roster-template.ts'
import { rosterWork } from './roster-work.ts'
import { undoImport } from './undo-import.ts'

const params = z.object({ id: Id })

/** Looking through the longest roster takes a second or two, and may take ten times that; a page waits for half a minute. Writing it is a job. */
const config = { patienceSeconds: 25 }

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
    request => listImports(db, actorOf(request), languageOf(request), now()),
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
  // each is answered at once with how it stands; a job does it
  route.post(
    '/api/imports/:id/import',
    {
      schema: describe(
        'importEnterprises',
        'Asks for what the dry run showed to be written, whole or not at all; with it what becomes of first contacts; getImport tells how far it is',
        {
          params,
          body: ImportEnterprises.nullable().meta({ examples: [{ firstContacts: 'spread', perDay: 5 }] }),
          response: answers(RosterImport, 202),
        },
      ),
    },
    (request, reply) =>
      asked(request, reply, request.params.id, (trx, actor, id, at) => importEnterprises(trx, actor, id, request.body ?? asEver, at)),
  )
  route.post(
    '/api/imports/:id/undoing',
    {
      schema: describe('undoImport', 'Asks for an import to be taken back within 24 hours, while nothing else has touched its rows', {
        params,
        response: answers(RosterImport, 202),
      }),
    },
    (request, reply) => asked(request, reply, request.params.id, undoImport),
  )
  route.post(
    '/api/imports/:id/cancellation',
    {
      schema: describe('cancelImport', 'Stops what is under way with an import before it is done; nothing of it is', {
        params,
        response: answers(RosterImport),
      }),
    },
    (request, reply) =>
      write(briefly, request, reply, async (trx, actor, at) => {
        await cancelImport(trx, actor, request.params.id, at)
        return getImport(trx, actor, request.params.id, languageOf(request), at)
      }),
  )

  /** Put down, and taken up in this server as soon as it is there. */
  async function asked(request: FastifyRequest, reply: FastifyReply, id: string, step: AskingStep) {
    const answer = await write(
      briefly,
      request,
      reply,
      async (trx, actor, at) => {
        await step(trx, actor, id, at)
        return getImport(trx, actor, id, languageOf(request), at)
      },
      { status: 202 },
    )
    rosterWork.wake()
    return answer
  }
}

type AskingStep = (trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) => Promise<void>

const describe = describeIn('imports')
