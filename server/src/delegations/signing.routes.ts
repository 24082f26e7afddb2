import { DelegationDone, SignDelegation, SigningCodeSent, SignReceipt, UseDelegation } from '@yigen/domain/delegations/delegation.ts'
import { isPaperNumber } from '@yigen/domain/delegations/identity-paper.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { makeSecret, readCodeCookie, setCodeCookie } from '#codes/code-cookie.ts'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { paperKeysOf } from './paper-keys.ts'
import { recordAttempt } from './record-attempt.ts'
import { sendSigningCode } from './send-signing-code.ts'
import { signDelegation } from './sign-delegation.ts'
import { signReceipt } from './sign-receipt.ts'
import { countTry } from './signing-code.ts'
import { useDelegation } from './use-delegation.ts'

const params = z.object({ id: Id })

/** Signed by the principal, used by the agent, and handed over. R21.1, R21.2 */
export function signingRoutes(app: FastifyInstance, context: Context) {
  const { filesFolder: folder, env } = context
  const route = typed(app)
  route.post(
    '/api/delegations/:id/codes',
    {
      schema: describe('sendSigningCode', 'A code to the principal’s own phone, for this browser', {
        params,
        response: answers(SigningCodeSent),
      }),
    },
    async (request, reply) => {
      const secret = makeSecret()
      const sent = await sendSigningCode(context, actorOf(request), request.params.id, secret, context.now()).catch((fault: Error) => {
        if (fault.cause) request.log.error({ err: fault.cause }, 'a text message was not sent')
        throw fault
      })
      setCodeCookie(reply, context, secret)
      return sent
    },
  )
  route.post(
    '/api/delegations/:id/signature',
    {
      schema: describe('signDelegation', 'The principal signs, by the code that went to their phone', {
        params,
        body: SignDelegation,
        response: answers(DelegationDone),
      }),
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = request.params
      const { body } = request
      const secret = readCodeCookie(request, context) ?? makeSecret()
      if (isPaperNumber(body.paper, body.paperNumber))
        await countTry(context.db, { districtId: actor.districtId, id }, actor.memberId, body.signedAs)
      const signing = { secret, keys: await paperKeysOf(env), folder }
      return write(context, request, reply, (trx, who, at) => signDelegation(trx, who, id, body, signing, at), {
        content: withoutNumbers({ ...body, paperNumber: '', signingCode: '' }),
      })
    },
  )
  route.post(
    '/api/delegations/:id/use',
    {
      schema: describe('useDelegation', 'The agent did the one act; what is refused is recorded', {
        params,
        body: UseDelegation,
        response: answers(DelegationDone),
      }),
    },
    async (request, reply) => {
      const { id } = request.params
      const { body } = request
      const { place } = body
      const keys = await paperKeysOf(env)
      return write(context, request, reply, (trx, actor, at) => useDelegation(trx, actor, id, body, keys, at), {
        content: withoutNumbers({ ...body, received: body.received.map(one => ({ ...one, number: '' })) }),
        refused: (trx, actor, why, at) => recordAttempt(trx, actor, { id, place }, why, at),
      })
    },
  )
  route.post(
    '/api/delegations/:id/receipt',
    {
      schema: describe('signReceipt', 'Who handed over and who received sign; both signed, it is closed', {
        params,
        body: SignReceipt,
        response: answers(DelegationDone),
      }),
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const secret = readCodeCookie(request, context) ?? makeSecret()
      const { id } = request.params
      const { body } = request
      if (body.signingCode) await countTry(context.db, { districtId: actor.districtId, id }, actor.memberId, body.signedAs)
      return write(context, request, reply, (trx, who, at) => signReceipt(trx, who, id, body, { secret, folder }, at), {
        content: withoutNumbers({ ...body, signingCode: '' }),
      })
    },
  )
}

/** What a repeated step is told by: no number of a paper, nor the code, for of the sum that is kept with the key either is guessed back. R21.3 */
const withoutNumbers = (body: object): Uint8Array => Buffer.from(JSON.stringify(body))

const describe = describeIn('delegations')
