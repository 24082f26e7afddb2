import { randomUUIDv7 } from 'node:crypto'
import type { AddAgendaItem, AgendaItemDone } from '@yigen/domain/meetings/agenda.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { readMatter } from './difficult-matter.ts'
import { lockMeeting } from './lock-meeting.ts'

type Added = z.output<typeof AddAgendaItem>

/** What no fact says comes up too, at the end. R17.2 */
export async function addAgendaItem(
  trx: Transaction<DB>,
  actor: Actor,
  meetingId: string,
  { title, words, about }: Added,
  now: Temporal.Instant,
): Promise<z.output<typeof AgendaItemDone>> {
  const meeting = await lockMeeting(trx, actor, meetingId, 'addAgendaItem', now)
  const matter = about ? await readMatter(trx, actor, about) : null
  const id = randomUUIDv7()
  await sql`
    insert into agenda_item (district_id, id, meeting_id, fact_key, section, fact, position, subject_kind, subject_id, enterprise_id, title, data, who, at, due_at, added_by)
    select ${actor.districtId}, ${id}, ${meetingId}, ${`byHand ${id}`}, 'byHand', 'byHand', coalesce(max(i.position), 0) + 1000, ${about?.kind ?? null}::text, ${about?.id ?? null}::text,
      ${matter?.enterpriseId ?? null}::uuid, ${title}, ${JSON.stringify({ words })}::jsonb, ${actor.name}, ${now}, null, ${actor.memberId}
    from agenda_item i where i.district_id = ${actor.districtId} and i.meeting_id = ${meetingId}`.execute(trx)
  const of = { subject: { kind: 'meeting', id: meeting.id }, enterpriseId: matter?.enterpriseId ?? null } as const
  await record(trx, actor, meetingHistory.itemAdded, { ...of, data: { title } }, now)
  return { id, meetingId, version: 1, at: now }
}
