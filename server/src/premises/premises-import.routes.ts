import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { premisesRefusals } from '@yigen/domain/premises/premises.slice.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { PremisesChecked, PremisesImported } from '@yigen/domain/premises/premises-import.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Context, forLongWork } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { sendWorkbook, workbook } from '#http/send-workbook.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { readGivenSheet } from '#imports/read-given-sheet.ts'
import { checkPremises } from './check-premises.ts'
import { importPremises } from './import-premises.ts'
import { premisesTemplate } from './premises-template.ts'

/** Hundreds of rows take some seconds. */
const config = { patienceSeconds: 25 }
const multipart = { consumes: ['multipart/form-data'] }

/** Premises by a sheet. R20.4 */
export function premisesImportRoutes(app: FastifyInstance, briefly: Context) {
  const context = forLongWork(briefly)
  const route = typed(app)
  route.get(
    '/api/premises/template',
    {
      schema: {
        ...describe('premisesTemplate', 'An empty sheet of premises to fill in, with an example and how to', {}),
        response: workbook,
      },
    },
    async (request, reply) => {
      refuseIf(whyNotAccess(actorOf(request), premisesAccess.premisesTemplate))
      const language = languageOf(request)
      return sendWorkbook(reply, language === 'en' ? 'Premises template.xlsx' : '场地模板.xlsx', await premisesTemplate(language))
    },
  )
  route.post(
    '/api/premises/check',
    {
      config,
      schema: {
        ...describe('checkPremises', 'The dry run of a sheet of premises (.xlsx or .csv, multipart): every row judged, none recorded', {}),
        ...multipart,
        response: answers(PremisesChecked),
      },
    },
    async (request, reply) => {
      const { sheet, bytes } = await given(request)
      const language = languageOf(request)
      return write(context, request, reply, (trx, actor, now) => checkPremises(trx, actor, sheet, language, now), { content: bytes })
    },
  )
  route.post(
    '/api/premises/import',
    {
      config,
      schema: {
        ...describe('importPremises', 'Records every row of a sheet of premises, or none', {}),
        ...multipart,
        response: answers(PremisesImported, 201),
      },
    },
    async (request, reply) => {
      const { sheet, bytes } = await given(request)
      return write(context, request, reply, (trx, actor, now) => importPremises(trx, actor, sheet, now), { status: 201, content: bytes })
    },
  )
}

/** Who records nothing need not send a file through. */
async function given(request: FastifyRequest) {
  refuseIf(whyNotAccess(actorOf(request), premisesAccess.importPremises))
  const file = await receivedFile(request)
  return { sheet: await readGivenSheet(file, languageOf(request), premisesRefusals.premisesSheetEmpty), bytes: file.bytes }
}

const describe = describeIn('premises')
