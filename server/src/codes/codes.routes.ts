import { SendSignInCode, SignedInByCode, SignInByCode, SignInCodeSent } from '@yigen/domain/codes/sign-in-code.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { languageOf } from '#http/actor.ts'
import { addressOf } from '#http/address.ts'
import { answers } from '#http/answers.ts'
import { callerOf } from '#http/caller.ts'
import { describeIn } from '#http/describe.ts'
import { untilItsTime } from '#http/in-its-time.ts'
import { perAddress } from '#http/per-address.ts'
import { typed } from '#http/typed.ts'
import { getSession } from '#members/get-session.ts'
import { letIn } from '#members/let-in.ts'
import { districtHere } from '#organisations/district-here.ts'
import { clearCodeCookie, makeSecret, readCodeCookie, setCodeCookie } from './code-cookie.ts'
import { sendSignInCode } from './send-sign-in-code.ts'
import { signInByCode } from './sign-in-by-code.ts'
import { wayOfCodes } from './way-of-codes.ts'

/** A carrier answers within it, mostly: a phone that somebody has takes as long as one that nobody has. */
const timeOfSending = 1_000

/** Signing in by a code to the phone: whoever asks has no session yet. */
export function codeRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/session/codes',
    {
      config: { guard: 'open', rateLimit: perAddress(20) },
      schema: describe('sendSignInCode', 'A code to a contact’s phone, for this browser; the answer is the same for every phone', {
        body: SendSignInCode,
        response: answers(SignInCodeSent),
      }),
    },
    async (request, reply) => {
      const [now, began, secret] = [context.now(), performance.now(), makeSecret()]
      const districtId = await districtHere(context.db, context.env)
      const asking = { districtId, secret, address: addressOf(request), language: languageOf(request) }
      const sent = await sendSignInCode(context, request.body, asking, now).catch((fault: Error) => {
        if (fault.cause) request.log.error({ err: fault.cause }, 'a text message was not sent')
        throw fault
      })
      await untilItsTime(began, timeOfSending)
      setCodeCookie(reply, context, secret)
      return sent
    },
  )
  route.post(
    '/api/session/by-code',
    {
      config: { guard: 'open', rateLimit: perAddress(60) },
      schema: describe('signInByCode', 'Sign in by the code; of several accounts with the phone, choose one', {
        body: SignInByCode,
        response: answers(SignedInByCode),
      }),
    },
    async (request, reply) => {
      const [now, began] = [context.now(), performance.now()]
      const trying = {
        districtId: await districtHere(context.db, context.env),
        way: await wayOfCodes(context),
        secret: readCodeCookie(request, context),
        caller: callerOf(request),
      }
      const come = await signInByCode(context.db, request.body, trying, now)
      if ('refused' in come) {
        await untilItsTime(began)
        throw new Refused(come.refused)
      }
      if ('choosing' in come) return { as: 'choosing' as const, accounts: come.choosing }
      letIn(reply, context, come.opened)
      clearCodeCookie(reply, context)
      return { as: 'signedIn' as const, session: await getSession(context.db, come.opened.memberId, now) }
    },
  )
}

const describe = describeIn('codes')
