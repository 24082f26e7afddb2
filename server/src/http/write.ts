import { createHash } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql, type Transaction } from 'kysely'
import type { Context } from '#context.ts'
import { OutcomeUnknown } from '#database/database-fault.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { withGiven, writeAtEnd } from '#database/outbox.ts'
import type { RowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import { actorOf } from './actor.ts'
import { findKeptAnswer } from './kept-answer.ts'
import { seal, unseal } from './seal.ts'
import { sessionCookie } from './session-cookie.ts'

/** What a refusal leaves behind, in a transaction after the one that was rolled back. */
type AfterRefusal = (trx: Transaction<DB>, actor: Actor, why: Refusal, now: Temporal.Instant) => Promise<void>

/** The status of success, what came instead of a JSON body (a file, its name), and whether the answer holds a secret that is not kept readable. */
export type Writing = {
  status?: 200 | 201 | 202
  content?: Uint8Array | readonly (string | Uint8Array)[]
  secret?: boolean
  refused?: AfterRefusal
}

/**
 * Opens the one transaction of a step and answers the same key with the same answer (R12.1):
 * the key is written first, so that a second request with it waits for the first and then repeats its answer.
 */
export async function write<T>(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  step: (trx: Transaction<DB>, actor: Actor, now: Temporal.Instant) => Promise<T>,
  { status = 200, content, secret = false, refused }: Writing = {},
): Promise<T> {
  const actor = actorOf(request)
  const now = context.now()
  reply.code(status)
  const key = keyOf(request)
  const reopened = (kept: string) => (secret ? openAgain(kept, cookieOf(context, request)) : kept)
  const written = inTransaction(context.db, async trx => {
    const earlier = key === null ? null : await claimKey(trx, actor, key, fingerprintOf(request, content), now)
    if (earlier !== null) return [trx, reopened(earlier)] as const
    const done = await step(trx, actor, now)
    // told meanwhile that it takes too long: then nothing is done
    if (reply.sent) throw new Refused(refusal(refusals.tooBusy))
    const answer = withGiven(trx, reply.serialize(done) as string)
    const kept = secret ? seal(answer, cookieOf(context, request)) : answer
    if (key !== null) await writeAtEnd(trx, keptAnswer, [{ actor, key, status, answer: kept }])
    return [trx, answer] as const
  }).catch(async error => {
    if (refused && error instanceof Refused) await inTransaction(context.db, trx => refused(trx, actor, error.refusal, now))
    throw error
  })
  // the text is what this answer's schema made of a T, now or the first time
  const text = await written.then(
    ([trx, text]) => withGiven(trx, text),
    async fault => reopened(await whatWasKept(fault, context, actor, key)),
  )
  reply.type('application/json; charset=utf-8').serializer((body: unknown) => body as string)
  return text as T
}

/** A commit whose answer was lost is told by its key: done where the answer was kept with it. */
async function whatWasKept(fault: unknown, { db }: Context, actor: Actor, key: string | null): Promise<string> {
  const kept = fault instanceof OutcomeUnknown && key !== null ? await findKeptAnswer(db, actor, key) : null
  if (kept === null) throw fault
  return kept
}

/** A UUID in practice; of a longer text the sum is kept. */
const longestKey = 200

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return null
  return key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex')
}

const cookieOf = ({ env }: Context, request: FastifyRequest): string => request.cookies[sessionCookie(env.publicUrl)] ?? ''

/** Only the session that was given the secret gets it again; elsewhere a new one is asked for. */
function openAgain(sealed: string, cookie: string): string {
  const answer = unseal(sealed, cookie)
  if (answer === null) throw new Refused(refusal(refusals.statusMoved))
  return answer
}

type KeptAnswer = { actor: Actor; key: string; status: number; answer: string }

/** Written with what the step leaves behind; the key is the step's own, so there is one answer. */
const keptAnswer: RowsOf<KeptAnswer> = {
  name: 'kept_answer',
  write: ([kept], filled = text => sql<string>`${text}`) => sql`
    update idempotency_key set status = ${kept?.status}::integer, answer = ${filled(kept?.answer ?? '')}
    where district_id = ${kept?.actor.districtId} and member_id = ${kept?.actor.memberId} and key = ${kept?.key}`,
}

/** null: the key is ours now. A text: the answer of the request that had it before. */
async function claimKey(
  trx: Transaction<DB>,
  actor: Actor,
  key: string,
  fingerprint: Uint8Array,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows: claimed } = await sql`
    insert into idempotency_key (district_id, member_id, key, fingerprint, at)
    values (${actor.districtId}, ${actor.memberId}, ${key}, ${fingerprint}, ${now})
    on conflict (district_id, member_id, key) do nothing returning key`.execute(trx)
  if (claimed.length > 0) return null
  const earlier = await trx
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'answer'])
    .where('district_id', '=', actor.districtId)
    .where('member_id', '=', actor.memberId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (!Buffer.from(earlier.fingerprint).equals(Buffer.from(fingerprint))) throw new Refused(refusal(refusals.keyReused))
  return earlier.answer ?? ''
}

function fingerprintOf(request: FastifyRequest, content: Writing['content']): Uint8Array {
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`)
  for (const part of content === undefined ? [JSON.stringify(request.body ?? null)] : [content].flat()) hash.update(part)
  return hash.digest()
}
