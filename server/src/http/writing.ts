import { createHash } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { actorOf } from './actor.ts'

/**
 * Opens the one transaction of a step and answers the same key with the same answer (R12.1):
 * the key is written first, so that a second request with it waits for the first and then repeats its answer.
 */
export function writing<R extends FastifyRequest, T>(
  context: Context,
  step: (trx: Transaction<DB>, actor: Actor, request: R, now: Temporal.Instant) => Promise<T>,
) {
  return async (request: R, reply: FastifyReply) => {
    const actor = actorOf(request)
    const now = context.now()
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || key === '') return context.db.transaction().execute(trx => step(trx, actor, request, now))

    const text = await context.db.transaction().execute(async trx => {
      const earlier = await claimKey(trx, actor, key.slice(0, 200), fingerprintOf(request), now)
      if (earlier !== null) return earlier
      const answer = reply.serialize(await step(trx, actor, request, now)) as string
      await trx
        .updateTable('idempotency_key')
        .set({ status: reply.statusCode, answer })
        .where('district_id', '=', actor.districtId)
        .where('member_id', '=', actor.memberId)
        .where('key', '=', key.slice(0, 200))
        .execute()
      return answer
    })
    return reply
      .type('application/json; charset=utf-8')
      .serializer((body: unknown) => body as string)
      .send(text)
  }
}

/** null: the key is ours now. A text: the answer of the request that had it before. */
async function claimKey(
  trx: Transaction<DB>,
  actor: Actor,
  key: string,
  fingerprint: Uint8Array,
  now: Temporal.Instant,
): Promise<string | null> {
  const claimed = await trx
    .insertInto('idempotency_key')
    .values({ district_id: actor.districtId, member_id: actor.memberId, key, fingerprint, status: null, answer: null, at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'member_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  const earlier = await trx
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'answer'])
    .where('district_id', '=', actor.districtId)
    .where('member_id', '=', actor.memberId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (!Buffer.from(earlier.fingerprint).equals(Buffer.from(fingerprint))) throw new Refused(refusal('keyReused'))
  return earlier.answer ?? ''
}

function fingerprintOf(request: FastifyRequest): Uint8Array {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest()
}
