import { ChangePassword, ChangeSettings, Session, SignIn } from '@yigen/domain/members/member.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { callerOf } from '#http/caller.ts'
import { untilItsTime } from '#http/in-its-time.ts'
import { perAddress } from '#http/per-address.ts'
import { clearSessionCookie } from '#http/session-cookie.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { districtHere } from '#organisations/district-here.ts'
import { changePassword } from './change-password.ts'
import { changeSettings } from './change-settings.ts'
import { countWrongCurrent } from './count-wrong-current.ts'
import { getSession } from './get-session.ts'
import { letIn } from './let-in.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const tags = ['members']

/** Signing in and out, and one's own account. */
export function sessionRoutes(app: FastifyInstance, context: Context) {
  typed(app).post(
    '/api/session',
    {
      config: { guard: 'open', rateLimit: perAddress(60) },
      schema: { operationId: 'signIn', tags, summary: 'Sign in; the cookie is the session', body: SignIn, response: answers(Session) },
    },
    async (request, reply) => {
      const [now, began] = [context.now(), performance.now()]
      const { opened, refused } = await signIn(
        context.db,
        request.body,
        callerOf(request),
        await districtHere(context.db, context.env),
        now,
      )
      if (refused) {
        await untilItsTime(began)
        throw new Refused(refused)
      }
      letIn(reply, context, opened)
      return getSession(context.db, opened.memberId, now)
    },
  )
  typed(app).get(
    '/api/session',
    { schema: { operationId: 'getSession', tags, summary: 'Who is signed in', response: answers(Session) } },
    request => getSession(context.db, actorOf(request).memberId, context.now()),
  )
  typed(app).delete(
    '/api/session',
    {
      // whoever goes back from the second step must not leave it to the next person at the same computer
      config: { guard: 'halfOpen' },
      schema: { operationId: 'signOut', tags, summary: 'End this session', response: answers(Nothing) },
    },
    async (request, reply) => {
      clearSessionCookie(reply, context)
      return write(context, request, reply, (trx, actor, now) => signOut(trx, actor, request.sessionToken, now))
    },
  )
  typed(app).post(
    '/api/session/password',
    {
      config: { rateLimit: perAddress(30) },
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Change one’s own password; sessions on other devices end',
        body: ChangePassword,
        response: answers(Nothing),
      },
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => changePassword(trx, actor, request.body, request.sessionToken, now), {
        refused: countWrongCurrent,
      }),
  )
  typed(app).put(
    '/api/session/settings',
    {
      schema: {
        operationId: 'changeSettings',
        tags,
        summary: 'Change one’s own language',
        body: ChangeSettings,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => changeSettings(trx, actor, request.body, now)),
  )
}
