import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { acceptLift } from '@yigen/server/lifts/accept-lift.ts'
import { answerLift } from '@yigen/server/lifts/answer-lift.ts'
import { liftAgendaItem } from '@yigen/server/meetings/lift-agenda-item.ts'
import { minuteItem } from '@yigen/server/meetings/minute-item.ts'
import { sql, type Transaction } from 'kysely'
import { lentUp } from './meeting-texts.ts'
import { itemOf } from './take-meeting.ts'

type Trx = Transaction<DB>
type Asked = { question: string; tried: string; day: string }

/** What was raised goes up to the city. R17.5 */
export async function lendUp(trx: Trx, actor: Actor, id: string, { question, tried, day }: Asked, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select i.id from agenda_item i where i.district_id = ${actor.districtId} and i.meeting_id = ${id} and i.fact = 'difficultyRaised' order by i.position, i.id limit 1`.execute(
    trx,
  )
  if (rows[0]) await liftAgendaItem(trx, actor, rows[0].id, { question, tried, day }, now)
}

export async function acceptAtCity(trx: Trx, actor: Actor, asker: Actor, now: Temporal.Instant): Promise<void> {
  const id = await lentBy(trx, asker)
  if (id) await acceptLift(trx, actor, id, now)
}

export async function answerAtCity(trx: Trx, actor: Actor, asker: Actor, words: string, now: Temporal.Instant): Promise<void> {
  const id = await lentBy(trx, asker)
  if (id) await answerLift(trx, actor, id, { words }, now)
}

async function lentBy(trx: Trx, { districtId, memberId }: Actor): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select l.id from lift l where l.district_id = ${districtId} and l.decided_by = ${memberId} and l.item_id is not null and l.ended_at is null`.execute(
    trx,
  )
  return rows[0]?.id
}

/** It came back, and the meeting takes note. */
export async function minuteAnswer(trx: Trx, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  const item = await itemOf(trx, actor, id, sql`i.fact = 'liftAnswered'`)
  if (item) await minuteItem(trx, actor, item.id, { words: lentUp.minutes, carried: false, seen: item.version }, now)
}
