import { AccountsChecked, AccountsImported } from '@yigen/domain/imports/account-import.ts'
import { whyNotInvite } from '@yigen/domain/members/member-acts.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'
import { type Context, forLongWork } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { sendWorkbook, workbook } from '#http/send-workbook.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { checkMembers } from './check-members.ts'
import { importMembers } from './import-members.ts'
import { memberTemplate } from './member-template.ts'
import { readAccounts } from './read-accounts.ts'

/** Hundreds of accounts take some seconds. */
const config = { patienceSeconds: 25 }
const multipart = { consumes: ['multipart/form-data'] }

/** Accounts by a sheet. */
export function accountRoutes(app: FastifyInstance, briefly: Context) {
  const context = forLongWork(briefly)
  const route = typed(app)

  route.get(
    '/api/members/template',
    {
      schema: {
        ...describe('memberTemplate', 'An empty sheet of accounts to fill in, with an example and how to', {}),
        response: workbook,
      },
    },
    async (request, reply) => {
      const language = languageOf(request)
      return sendWorkbook(reply, language === 'en' ? 'Members template.xlsx' : '成员模板.xlsx', await memberTemplate(language))
    },
  )
  route.post(
    '/api/members/check',
    {
      config,
      schema: {
        ...describe('checkMembers', 'The dry run of a sheet of accounts (.xlsx or .csv, multipart): every row judged, none made', {}),
        ...multipart,
        response: answers(AccountsChecked),
      },
    },
    async (request, reply) => {
      refuseIf(whyNotInvite(actorOf(request), []))
      const language = languageOf(request)
      const file = await receivedFile(request)
      const sheet = await readAccounts(file, language)
      return write(context, request, reply, (trx, actor) => checkMembers(trx, actor, sheet, language), { content: file.bytes })
    },
  )
  route.post(
    '/api/members/import',
    {
      config,
      schema: {
        ...describe('importMembers', 'Makes every account of a sheet, or none; the answer carries their one-time links, once', {}),
        ...multipart,
        response: answers(AccountsImported, 201),
      },
    },
    async (request, reply) => {
      refuseIf(whyNotInvite(actorOf(request), []))
      const file = await receivedFile(request)
      const sheet = await readAccounts(file, languageOf(request))
      return write(context, request, reply, (trx, actor, now) => importMembers(trx, actor, sheet, context.env.publicUrl, now), {
        status: 201,
        secret: true,
        content: file.bytes,
      })
    },
  )
}

const describe = describeIn('members')
