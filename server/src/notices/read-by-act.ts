import { sql, type Transaction } from 'kysely'
import { writeAtEnd } from '#database/outbox.ts'
import type { RowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'

type Stopped = { districtId: string; subjectId: string; memberId: string | null; clockIds: readonly string[] }
type OfClock = { district_id: string; clock_id: string; at: Temporal.Instant }
type OfActor = { district_id: string; subject_id: string; member_id: string; at: Temporal.Instant }

/** What was answered or settled rings with nobody any more: the rungs that told of these clocks are read by all, and by who acted whatever told of the same. */
export async function readByAct(
  trx: Transaction<DB>,
  { districtId, subjectId, memberId, clockIds }: Stopped,
  now: Temporal.Instant,
): Promise<void> {
  const at = { district_id: districtId, at: now }
  await writeAtEnd(
    trx,
    readOfClocks,
    clockIds.map(clock_id => ({ ...at, clock_id })),
  )
  if (memberId) await writeAtEnd(trx, readOfActor, [{ ...at, subject_id: subjectId, member_id: memberId }])
}

const readOfClocks: RowsOf<OfClock> = {
  name: 'notice_read_of_clocks',
  write: rows => sql`
    update notice n set read_at = x.at from json_to_recordset(${JSON.stringify(rows)}::json) as x(district_id text, clock_id uuid, at timestamptz)
    where n.district_id = x.district_id and n.clock_id = x.clock_id and n.read_at is null`,
}

const readOfActor: RowsOf<OfActor> = {
  name: 'notice_read_of_actor',
  write: rows => sql`
    update notice n set read_at = x.at from json_to_recordset(${JSON.stringify(rows)}::json) as x(district_id text, subject_id text, member_id uuid, at timestamptz)
    where n.district_id = x.district_id and n.member_id = x.member_id and n.read_at is null and (n.request_id = x.subject_id::uuid or n.subject_id = x.subject_id)`,
}
