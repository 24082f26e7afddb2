import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { languageOf } from '#http/actor.ts'
import { typed } from '#http/typed.ts'
import { rosterTemplate } from './roster/roster-template.ts'
import { sendWorkbook } from './send-workbook.ts'

const workbook = { 200: z.any().meta({ description: 'an .xlsx file', format: 'binary' }) }

export function importRoutes(app: FastifyInstance, context: Context) {
  const { now } = context
  const route = typed(app)

  route.get(
    '/api/imports/template',
    { schema: { ...describe('rosterTemplate', 'An empty roster to fill in, with an example and how to', {}), response: workbook } },
    async (request, reply) => {
      const language = languageOf(request)
      const bytes = await rosterTemplate(language, dateIn(now()))
      return sendWorkbook(reply, language === 'en' ? 'Roster template.xlsx' : '企业台账模板.xlsx', bytes)
    },
  )
}

const describe = <const O extends string, const S extends object>(operationId: O, summary: string, rest: S) => ({
  operationId,
  tags: ['imports'],
  summary,
  ...rest,
})
