import type { Actor } from '@yigen/domain/members/actor.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { checkIn } from '@yigen/server/events/check-in.ts'
import { closeEvent } from '@yigen/server/events/close-event.ts'
import { giveFeedback } from '@yigen/server/events/give-feedback.ts'
import { raiseEventQuestion } from '@yigen/server/events/raise-event-question.ts'
import { sweepEvents } from '@yigen/server/events/sweep-events.ts'
import { replyToRequest } from '@yigen/server/requests/reply-to-request.ts'
import { settleRequest } from '@yigen/server/requests/settle-request.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { DemoGuest, Telling } from './load-events.ts'
import type { EventTold } from './told-events.ts'

type Held = { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; holder: Actor; come: readonly DemoGuest[] }
type Question = EventTold['questions'][number]

/** Who came, what they asked and what became of it, how they found it, and what it said seven days later. R20.3 */
export async function tellEventHeld({ trx, cast }: Telling, told: EventTold, held: Held, now: Temporal.Instant): Promise<void> {
  const { id, startsAt, endsAt, holder } = held
  const there = await seatedOf(trx, held)
  const came = there.slice(told.absent)
  for (const [i, { signUpId }] of came.entries()) {
    const at = startsAt.subtract({ minutes: 20 }).add({ minutes: 2 * i })
    await checkIn(trx, await acting(trx, holder, at), id, { code: '', signUpId }, at)
    await emptyOutbox(trx)
  }
  for (const [i, question] of told.questions.entries()) {
    const guest = came[i]
    if (guest) await tellQuestion({ trx, cast }, question, guest, { ...held, at: startsAt.add({ minutes: 40 + 12 * i }) })
  }
  for (const [i, said] of told.feedback.entries()) {
    const guest = came[i]
    if (guest) await giveFeedback(trx, await acting(trx, guest.actor, endsAt), id, said, endsAt)
    await emptyOutbox(trx)
  }
  const closed = endsAt.add({ minutes: 30 })
  await closeEvent(trx, await acting(trx, holder, closed), id, { offer: '下周三下午的驻点可以接着问，也可以直接提诉求。' }, closed)
  await emptyOutbox(trx)
  await sweepEvents(trx, Temporal.Instant.compare(endsAt.add({ hours: 24 * 7 }), now) < 0 ? endsAt.add({ hours: 24 * 7 }) : now)
}

/** Asked in the room, answered the same evening by the enterprise’s own officer; some are settled since. */
async function tellQuestion(
  { trx, cast }: Telling,
  { body, reply, settled }: Question,
  guest: Seated,
  { id, holder, at }: Held & { at: Temporal.Instant },
) {
  const { enterpriseId, actor: asks } = guest
  const raised = { enterpriseId, body, serviceCode: null, contactName: asks.name }
  const { requestId } = await raiseEventQuestion(trx, await acting(trx, holder, at), id, raised, at)
  await emptyOutbox(trx)
  const officer = await officerOf(trx, cast, enterpriseId)
  const evening = at.add({ hours: 3 })
  const seen = await lastMessageOf(trx, requestId)
  const answered = await replyToRequest(trx, await acting(trx, officer, evening), requestId, { words: reply, seen }, evening)
  await emptyOutbox(trx)
  if (!settled) return
  const later = at.add({ hours: 24 * 5 })
  await settleRequest(trx, await acting(trx, officer, later), requestId, { words: settled, seen: answered.messageId }, later)
  await emptyOutbox(trx)
}

type Seated = DemoGuest & { signUpId: string }

async function seatedOf(trx: Transaction<DB>, { id, come }: Held): Promise<Seated[]> {
  const { rows } = await sql<{ signUpId: string; memberId: string }>`
    select s.id as "signUpId", s.member_id as "memberId" from event_sign_up s where s.event_id = ${id} and s.state = 'seated' order by s.number`.execute(
    trx,
  )
  return rows.flatMap(({ signUpId, memberId }) => {
    const guest = come.find(({ actor }) => actor.memberId === memberId)
    return guest ? [{ ...guest, signUpId }] : []
  })
}

async function officerOf(trx: Transaction<DB>, cast: Telling['cast'], enterpriseId: string): Promise<Actor> {
  const { officer_id: id } = await trx
    .selectFrom('enterprise')
    .select('officer_id')
    .where('id', '=', enterpriseId)
    .executeTakeFirstOrThrow()
  const officer = [...cast.values()].find(({ memberId }) => memberId === id)
  if (!officer) throw new RangeError(`nobody of the cast follows ${enterpriseId}`)
  return officer
}

const lastMessageOf = async (trx: Transaction<DB>, requestId: string): Promise<string> =>
  (await trx.selectFrom('request').select('last_message_id').where('id', '=', requestId).executeTakeFirstOrThrow()).last_message_id
