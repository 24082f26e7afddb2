import { handoverHistory } from '@yigen/domain/handovers/handovers.slice.ts'
import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { RowOfHandover } from './handover.queries.ts'

type Note = { kind: ClockSubject; id: string; words: string; notedAt: Temporal.Instant; enterpriseId: string | null } & Writer
type Writer = { memberId: string; name: string; unitName: string }

/** Before it passes: the notes of what lies open go into its own history, where the receiver works, as written by their writer then. The enterprise never reads them. R3.7, R11.3 */
export async function keepNotes(trx: Transaction<DB>, handover: RowOfHandover, now: Temporal.Instant): Promise<void> {
  const { districtId, fromName: from, toName: to } = handover
  for (const { kind, id, words, notedAt: at, enterpriseId, ...writer } of await readNotes(trx, handover)) {
    const about = kind === 'request' ? { requestId: id, enterpriseId } : { subject: { kind, id }, enterpriseId }
    await record(trx, { districtId, ...writer }, handoverHistory.noteKept, { ...about, at, data: { from, to, words } }, now)
  }
}

/** A matter that ended since, or that another has by now, passes no more. */
async function readNotes(trx: Transaction<DB>, { districtId, id, fromId }: RowOfHandover): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select n.subject_kind as kind, n.subject_id as id, n.words, n.noted_at as "notedAt", o.enterprise_id as "enterpriseId",
      m.id as "memberId", m.name, coalesce(u.short_name, '') as "unitName"
    from handover_note n join member m on m.id = n.noted_by left join unit u on u.id = m.unit_id
    join (
      select distinct on (1) coalesce(c.request_id, c.subject_id) as id, c.enterprise_id from clock c
      where c.district_id = ${districtId} and c.officer_id = ${fromId} and c.stopped_at is null order by 1) o on o.id = n.subject_id
    where n.district_id = ${districtId} and n.handover_id = ${id} and n.words <> '' order by n.noted_at, n.subject_id`.execute(trx)
  return rows
}
