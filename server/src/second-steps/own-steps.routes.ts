import {
  AddPasskey,
  AddTotp,
  OwnSecondSteps,
  PasskeyOffered,
  RecoveryCodes,
  Reproved,
  SecondStepAdded,
  TotpOffered,
} from '@yigen/domain/second-steps/second-step.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { callerOf } from '#http/caller.ts'
import { describeIn } from '#http/describe.ts'
import { perAddress } from '#http/per-address.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { countWrongCurrent } from '#members/count-wrong-current.ts'
import { letIn } from '#members/let-in.ts'
import { addPasskey } from './add-passkey.ts'
import { addTotp } from './add-totp.ts'
import type { Added } from './finish-adding.ts'
import { listSecondSteps } from './list-second-steps.ts'
import { offerPasskey } from './offer-passkey.ts'
import { offerTotp } from './offer-totp.ts'
import { passkeyPlace } from './passkey-place.ts'
import type { Doer } from './prove-anew.ts'
import { removePasskey } from './remove-passkey.ts'
import { removeTotp } from './remove-totp.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'

/** Whoever is led through it right after the password sets up here as well. */
const setUp = { guard: 'halfOpen' as const, rateLimit: perAddress(30) }
const own = { rateLimit: perAddress(30) }
const proven = { refused: countWrongCurrent }

/** What somebody signs in by besides the password: one's own, added, looked at and removed. */
export function ownStepRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  const place = passkeyPlace(context.env.publicUrl)
  const doerOf = (request: FastifyRequest, actor: Doer['actor']): Doer => ({ actor, halfOpen: request.halfOpen && request.sessionToken })

  /** Who was led here comes in by it: the cookie is set once it is done. */
  const adding = async (
    request: FastifyRequest,
    reply: FastifyReply,
    add: (trx: Transaction<DB>, doer: Doer, now: Temporal.Instant) => Promise<Added>,
  ) => {
    let opened: Added['opened'] = null
    const done = await write(
      context,
      request,
      reply,
      async (trx, actor, now) => {
        const added = await add(trx, doerOf(request, actor), now)
        opened = added.opened
        return added.done
      },
      { secret: true },
    )
    if (opened) letIn(reply, context, opened)
    return done
  }

  route.get(
    '/api/second-steps',
    { schema: describe('listSecondSteps', 'By what one signs in besides the password', { response: answers(OwnSecondSteps) }) },
    request => listSecondSteps(context.db, actorOf(request), place?.host ?? null),
  )
  route.post(
    '/api/second-steps/totp/offers',
    {
      config: setUp,
      schema: describe('offerTotp', 'A secret for an authenticator app; it counts from its first right code', {
        body: Reproved,
        response: answers(TotpOffered),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => offerTotp(trx, doerOf(request, actor), request.body, now), {
        secret: true,
        ...proven,
      }),
  )
  route.post(
    '/api/second-steps/totp',
    {
      config: setUp,
      schema: describe('addTotp', 'The first code of the app; with the first way of all come ten recovery codes, once', {
        body: AddTotp,
        response: answers(SecondStepAdded),
      }),
    },
    (request, reply) => adding(request, reply, (trx, doer, now) => addTotp(trx, doer, request.body, callerOf(request), now)),
  )
  route.post(
    '/api/second-steps/totp/removal',
    {
      config: own,
      schema: describe('removeTotp', 'The authenticator app signs in no more', { body: Reproved, response: answers(Nothing) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => removeTotp(trx, actor, request.body, now), proven),
  )
  route.post(
    '/api/second-steps/passkeys/offers',
    {
      config: setUp,
      schema: describe('offerPasskey', 'What a browser makes a new passkey by, once, within five minutes', {
        body: Reproved,
        response: answers(PasskeyOffered),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => offerPasskey(trx, doerOf(request, actor), request.body, place, now), proven),
  )
  route.post(
    '/api/second-steps/passkeys',
    {
      config: setUp,
      schema: describe('addPasskey', 'The passkey that was made; with the first way of all come ten recovery codes, once', {
        body: AddPasskey,
        response: answers(SecondStepAdded),
      }),
    },
    (request, reply) =>
      adding(request, reply, (trx, doer, now) => addPasskey(trx, doer, request.body, { place, caller: callerOf(request) }, now)),
  )
  route.post(
    '/api/second-steps/passkeys/:id/removal',
    {
      config: own,
      schema: describe('removePasskey', 'A passkey signs in no more', {
        params: z.object({ id: Id }),
        body: Reproved,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => removePasskey(trx, actor, request.params.id, request.body, now), proven),
  )
  route.post(
    '/api/second-steps/recovery-codes',
    {
      config: own,
      schema: describe('renewRecoveryCodes', 'Ten new recovery codes, shown once; the old ones are void', {
        body: Reproved,
        response: answers(RecoveryCodes),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => renewRecoveryCodes(trx, actor, request.body, now), { secret: true, ...proven }),
  )
}

const describe = describeIn('second-steps')
