import {
  AccountChangeList,
  AccountChangeReleased,
  AskPasswordReset,
  AskSecondStepRemoval,
  PasswordResetAsked,
  RefuseAccountChange,
  SecondStepRemovalAsked,
} from '@yigen/domain/members/account-change.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { askSecondStepRemoval } from './ask-second-step-removal.ts'
import { listAccountChanges } from './list-account-changes.ts'
import { refuseAccountChange } from './refuse-account-change.ts'
import { releaseAccountChange } from './release-account-change.ts'

const params = z.object({ id: Id })

/** What one administrator asks of an account and another decides. R1.6 */
export function accountChangeRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  const { publicUrl } = context.env

  route.post(
    '/api/members/:id/password-reset',
    {
      schema: describe('askPasswordReset', 'Ask for the reset of a password; the answer carries the code that the asker hands over, once', {
        params,
        body: AskPasswordReset,
        response: answers(PasswordResetAsked, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => askPasswordReset(trx, actor, request.params.id, request.body, publicUrl, now), {
        status: 201,
        secret: true,
      }),
  )
  route.post(
    '/api/members/:id/second-step-removal',
    {
      schema: describe('askSecondStepRemoval', 'Ask that the second step of who lost the device be taken away; another releases it', {
        params,
        body: AskSecondStepRemoval,
        response: answers(SecondStepRemovalAsked, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => askSecondStepRemoval(trx, actor, request.params.id, request.body, now), {
        status: 201,
      }),
  )
  route.get(
    '/api/account-changes',
    { schema: describe('listAccountChanges', 'What waits for a second administrator', { response: answers(AccountChangeList) }) },
    request => listAccountChanges(context.db, actorOf(request)),
  )
  route.post(
    '/api/account-changes/:id/release',
    {
      schema: describe('releaseAccountChange', 'Release a reset (the answer carries its link, once) or confirm roles', {
        params,
        response: answers(AccountChangeReleased),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => releaseAccountChange(trx, actor, request.params.id, publicUrl, now), {
        secret: true,
      }),
  )
  route.post(
    '/api/account-changes/:id/refusal',
    {
      schema: describe('refuseAccountChange', 'Refuse what was asked of an account, with the reason', {
        params,
        body: RefuseAccountChange,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => refuseAccountChange(trx, actor, request.params.id, request.body, now)),
  )
}

const describe = describeIn('members')
