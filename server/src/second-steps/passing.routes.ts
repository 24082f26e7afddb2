import { Session } from '@yigen/domain/members/member.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { OwedStep, PasskeyAsked, ShowCode, ShowPasskey, ShowRecoveryCode } from '@yigen/domain/second-steps/second-step.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { untilItsTime } from '#http/in-its-time.ts'
import { perAddress } from '#http/per-address.ts'
import { typed } from '#http/typed.ts'
import { getSession } from '#members/get-session.ts'
import { letIn } from '#members/let-in.ts'
import { askPasskey } from './ask-passkey.ts'
import { getOwedStep } from './get-owed-step.ts'
import { halfOpenOf } from './half-open.ts'
import type { Passed } from './pass-second-step.ts'
import { passkeyPlace } from './passkey-place.ts'
import { showCode } from './show-code.ts'
import { showPasskey } from './show-passkey.ts'
import { showRecoveryCode } from './show-recovery-code.ts'

const config = { guard: 'open' as const, rateLimit: perAddress(60) }

/** The second step of signing in. Whoever comes holds the session that the password opened, and by it nothing else. */
export function passingRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  const place = passkeyPlace(context.env.publicUrl)

  const finish = async (reply: FastifyReply, { now, began }: Moment, passing: Promise<Passed>) => {
    const { opened, refused } = await passing
    if (refused) {
      await untilItsTime(began)
      throw new Refused(refused)
    }
    letIn(reply, context, opened)
    return getSession(context.db, opened.memberId, now)
  }
  const moment = (): Moment => ({ now: context.now(), began: performance.now() })

  route.get(
    '/api/session/second-step',
    {
      config,
      schema: describe('getOwedStep', 'By what the second step can be shown, or that it is to be set up', { response: answers(OwedStep) }),
    },
    request => getOwedStep(context.db, halfOpenOf(request), place?.host ?? null),
  )
  route.post(
    '/api/session/second-step/code',
    {
      config,
      schema: describe('showCode', 'The second step by the code of an authenticator app', { body: ShowCode, response: answers(Session) }),
    },
    (request, reply) => {
      const at = moment()
      return finish(reply, at, showCode(context.db, request.body, halfOpenOf(request), at.now))
    },
  )
  route.post(
    '/api/session/second-step/recovery-code',
    {
      config,
      schema: describe('showRecoveryCode', 'The second step by a recovery code; each opens once', {
        body: ShowRecoveryCode,
        response: answers(Session),
      }),
    },
    (request, reply) => {
      const at = moment()
      return finish(reply, at, showRecoveryCode(context.db, request.body, halfOpenOf(request), at.now))
    },
  )
  route.post(
    '/api/session/second-step/passkey-challenge',
    {
      config,
      schema: describe('askPasskey', 'What one of the person’s passkeys is to sign, once, within five minutes', {
        response: answers(PasskeyAsked),
      }),
    },
    request => askPasskey(context.db, halfOpenOf(request), place, context.now()),
  )
  route.post(
    '/api/session/second-step/passkey',
    { config, schema: describe('showPasskey', 'The second step by a passkey', { body: ShowPasskey, response: answers(Session) }) },
    (request, reply) => {
      const at = moment()
      return finish(reply, at, showPasskey(context.db, request.body, halfOpenOf(request), place, at.now))
    },
  )
}

type Moment = { now: Temporal.Instant; began: number }

const describe = describeIn('second-steps')
