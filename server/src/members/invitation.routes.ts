import { ActivateAccount, CreateFirstAdministrator, Invitation, Session } from '@yigen/domain/members/member.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { answers } from '#http/answers.ts'
import { callerOf } from '#http/caller.ts'
import { perAddress } from '#http/per-address.ts'
import { typed } from '#http/typed.ts'
import { activateAccount } from './activate-account.ts'
import { createFirstAdministrator } from './create-first-administrator.ts'
import { getInvitation } from './get-invitation.ts'
import { getSession } from './get-session.ts'
import { letIn } from './let-in.ts'

const tags = ['members']
const config = { guard: 'open' as const, rateLimit: perAddress(30) }

/** What a one-time link opens; the link is the credential, so no session is asked for. */
export function invitationRoutes(app: FastifyInstance, context: Context) {
  typed(app).get(
    '/api/invitations/:token',
    {
      config,
      schema: {
        operationId: 'getInvitation',
        tags,
        summary: 'What a one-time link is for',
        params: z.object({ token: ActivateAccount.shape.token }),
        response: answers(Invitation),
      },
    },
    request => getInvitation(context.db, request.params.token, context.env, context.now()),
  )
  typed(app).post(
    '/api/activations',
    {
      config,
      schema: {
        operationId: 'activateAccount',
        tags,
        summary: 'Choose the password by a one-time link and sign in',
        body: ActivateAccount,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const now = context.now()
      const { opened, refused } = await inTransaction(context.db, trx => activateAccount(trx, request.body, callerOf(request), now))
      if (refused) throw new Refused(refused)
      letIn(reply, context, opened)
      return getSession(context.db, opened.memberId, now)
    },
  )
  typed(app).post(
    '/api/first-administrator',
    {
      config,
      schema: {
        operationId: 'createFirstAdministrator',
        tags,
        summary: 'Open an empty district as its first system administrator',
        body: CreateFirstAdministrator,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const now = context.now()
      const opened = await inTransaction(context.db, trx =>
        createFirstAdministrator(trx, request.body, callerOf(request), context.env, now),
      )
      letIn(reply, context, opened)
      return getSession(context.db, opened.memberId, now)
    },
  )
}
