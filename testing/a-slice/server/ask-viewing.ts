import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { AskViewing, ViewingDone } from '@yigen/domain/viewings/viewing.ts'
import { viewingClocks, viewingHistory, viewingNotices } from '@yigen/domain/viewings/viewings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'

/** Somebody is asked to show a place; two working days run with them. */
export async function askViewing(
  trx: Transaction<DB>,
  actor: Actor,
  { address: place, officerId: memberId }: z.output<typeof AskViewing>,
  now: Temporal.Instant,
): Promise<z.output<typeof ViewingDone>> {
  const { districtId } = actor
  const id = randomUUIDv7()
  const subject = { kind: 'viewing', id } as const
  const name = await nameOf(trx, districtId, memberId)
  await trx
    .insertInto('viewing')
    .values({ district_id: districtId, id, place, member_id: memberId, asked_by: actor.memberId, asked_at: now, shown_at: null })
    .execute()
  const { deadline } = await startClock(trx, {
    districtId,
    kind: viewingClocks.viewing,
    subject,
    enterpriseId: null,
    requestId: null,
    chain: await chainOf(trx, districtId, { officerId: memberId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId },
    startedAt: now,
    promise: viewingClocks.viewing.promise,
  })
  await record(trx, actor, viewingHistory.asked, { subject, data: { name, place, dueAt: momentBlank(deadline.dueAt, now) } }, now)
  const data = { who: actor.name, place, dueAt: deadline.dueAt.toString() }
  await tell(trx, districtId, viewingNotices.asked, { to: [memberId], subject, data }, now)
  return { id, at: now }
}

async function nameOf(trx: Transaction<DB>, districtId: string, memberId: string): Promise<string> {
  const member = await trx
    .selectFrom('member')
    .select('name')
    .where('district_id', '=', districtId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  if (!member) throw new Refused(refusal(refusals.notFound, {}, { field: 'officerId' }))
  return member.name
}
