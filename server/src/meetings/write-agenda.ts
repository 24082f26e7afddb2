import { agendaFacts } from '@yigen/domain/meetings/agenda-facts.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { newIds } from '#database/new-ids.ts'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { readComing } from './coming.queries.ts'
import { readFacts } from './facts.queries.ts'
import { type Fact, inOrder } from './gathered-fact.ts'
import type { MeetingRow } from './lock-meeting.ts'
import type { MeetingScope } from './meeting-scope.ts'
import { readSeriesFacts } from './series-facts.queries.ts'

type OfMeeting = Pick<MeetingRow, 'id' | 'districtId' | 'seriesId' | 'number' | 'factsFrom' | 'freezesAt' | 'startsAt'>

/** Each fact until then stands on the agenda once; what no longer is so leaves it, what was taken off or added by hand stays as it was. Returns how many are new. R17.2 */
export async function writeAgenda(trx: Transaction<DB>, meeting: OfMeeting, now: Temporal.Instant): Promise<number> {
  const { districtId, factsFrom: from, freezesAt, startsAt } = meeting
  const until = Temporal.Instant.compare(now, freezesAt) < 0 ? now : freezesAt
  const scope = await scopeOf(trx, meeting)
  const { numbers } = await settingsOf(trx, districtId, until)
  const facts = await readFacts(trx, scope, { from, until }, await readCalendar(trx, districtId, until), numbers.stuckDays)
  const own = await readSeriesFacts(trx, meeting, { from, until })
  const added = await writeFacts(trx, meeting, inOrder([...own, ...facts]))
  const coming = await readComing(trx, scope, startsAt)
  await trx
    .updateTable('meeting')
    .set({ built_at: until, coming: JSON.stringify(coming) })
    .where('district_id', '=', districtId)
    .where('id', '=', meeting.id)
    .execute()
  return added
}

export async function scopeOf(
  trx: Transaction<DB>,
  { districtId, seriesId }: Pick<MeetingRow, 'districtId' | 'seriesId'>,
): Promise<MeetingScope> {
  const { minister_id: ministerId, unit_id: unitId } = await trx
    .selectFrom('meeting_series')
    .select(['minister_id', 'unit_id'])
    .where('district_id', '=', districtId)
    .where('id', '=', seriesId)
    .executeTakeFirstOrThrow()
  return ministerId ? { kind: 'team', districtId, ministerId } : { kind: 'unit', districtId, unitId: unitId as string }
}

async function writeFacts(trx: Transaction<DB>, { id, districtId }: OfMeeting, facts: readonly Fact[]): Promise<number> {
  const ids = newIds(facts.length)
  const rows = facts.map((fact, position) => ({ ...fact, id: ids[position], position, section: agendaFacts[fact.fact].section }))
  await sql`
    delete from agenda_item where district_id = ${districtId} and meeting_id = ${id} and added_by is null and taken_off_at is null
      and fact_key <> all(${facts.map(({ key }) => key)}::text[])`.execute(trx)
  const { rows: written } = await sql<{ isNew: boolean }>`
    insert into agenda_item (district_id, id, meeting_id, fact_key, section, fact, position, subject_kind, subject_id, enterprise_id, title, data, who, at, due_at)
    select ${districtId}, r.id, ${id}, r.key, r.section, r.fact, r.position, r."subjectKind", r."subjectId", r."enterpriseId", r.title, r.data, r.who, r.at, r."dueAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, key text, section text, fact text, position integer, "subjectKind" text, "subjectId" text,
      "enterpriseId" uuid, title text, data jsonb, who text, at timestamptz, "dueAt" timestamptz)
    on conflict (district_id, meeting_id, fact_key) do update set position = excluded.position, title = excluded.title, data = excluded.data, who = excluded.who,
      at = excluded.at, due_at = excluded.due_at
    returning (xmax = 0) as "isNew"`.execute(trx)
  return written.filter(({ isNew }) => isNew).length
}

/** Those that come up. */
export async function countItems(trx: Transaction<DB>, { districtId, id }: Pick<MeetingRow, 'districtId' | 'id'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from agenda_item i where i.district_id = ${districtId} and i.meeting_id = ${id} and i.taken_off_at is null`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}
