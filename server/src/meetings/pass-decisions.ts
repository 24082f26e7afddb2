import { meetingClocks, meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import { sql, type Transaction } from 'kysely'
import { passToPerson } from '#clocks/pass-to-person.ts'
import { renewHolders } from '#clocks/renew-holders.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import type { HandedOver } from '#slice/follows.ts'
import { namesOf } from './series-people.ts'

type Passed = { id: string; meetingId: string; enterpriseId: string | null; words: string }

/** Who hands over everything hands over what meetings left to them, and whose answers they chase; the due times stay, and who covers holds them while who takes over is on leave. R3.8, R3.4, R17.3 */
export async function passDecisions(
  trx: Transaction<DB>,
  { districtId, fromId, toId, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  if (!everything) return
  const { rows } = await sql<Passed>`
    update meeting_decision x set member_id = ${toId} from agenda_item i
    where x.district_id = ${districtId} and x.member_id = ${fromId} and x.done_at is null and i.district_id = x.district_id and i.id = x.item_id
    returning x.id, x.meeting_id as "meetingId", i.enterprise_id as "enterpriseId", x.words`.execute(trx)
  for (const { id } of rows) await passToPerson(trx, { districtId, subjectId: id, kind: meetingClocks.meetingDecision }, toId, now)
  const askings = await chased(trx, districtId, fromId)
  for (const id of askings) await passToPerson(trx, { districtId, subjectId: id, kind: meetingClocks.asking }, toId, now)
  if (rows.length + askings.length > 0) await renewHolders(trx, districtId, [toId], now)
  const names = await namesOf(trx, [fromId, toId])
  const data = { from: names.get(fromId) ?? '', to: names.get(toId) ?? '' }
  const passed = ({ id, meetingId, enterpriseId, words }: Passed) =>
    happening(meetingHistory.decisionPassed, {
      subject: { kind: 'meeting', id: meetingId },
      enterpriseId,
      data: { ...data, decision: words, decisionId: id },
    })
  await recordAll(trx, clockwork(districtId), rows.map(passed), now)
}

async function chased(trx: Transaction<DB>, districtId: string, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.subject_id as id from clock c where c.district_id = ${districtId} and c.stopped_at is null and c.holder_rule = 'named' and c.named_id = ${memberId}
      and c.kind = ${meetingClocks.asking.kind}`.execute(trx)
  return rows.map(row => row.id)
}
