import type { MergedHere, MessageRow, PromiseRow } from '@yigen/domain/requests/request.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { readOn, rowsPart } from '#database/part.ts'
import { fileRows, shownToEnterprise } from '#files/file.queries.ts'
import { isHeldBack, isUndone } from './held-reply.queries.ts'

/** What was written in `request r`, oldest first; notes only for the office, a reply that is held back too (R4.12). */
export const messagesOf = (withNotes: boolean, now: Temporal.Instant) =>
  rowsPart(
    () => sql<z.output<typeof MessageRow>>`
      select m.id, m.kind, m.side, a.name as "authorName", a.title as "authorTitle", m.body as words, m.at, m.recorded_at as "recordedAt"
      from request_message m join member a on a.id = m.author_id
      where m.district_id = r.district_id and m.request_id = r.id ${withNotes ? sql`` : sql`and m.kind <> 'note'`}
        and not ${withNotes ? isUndone(ofIt, itsId) : isHeldBack(ofIt, itsId, now)}
      order by m.recorded_at, m.id`,
    { at: true, recordedAt: true },
  )

const [ofIt, itsId] = [sql`m.district_id`, sql`m.id`]

/** The next answers promised in `request r`, the latest first. */
export const promisesOf = () =>
  rowsPart(
    () => sql<z.output<typeof PromiseRow>>`
      select p.id, p.due_at as "dueAt", p.words, p.reason, a.name as "promisedBy", p.promised_at as "promisedAt"
      from request_promise p join member a on a.id = p.promised_by
      where p.district_id = r.district_id and p.request_id = r.id
      order by p.promised_at desc`,
    { dueAt: true, promisedAt: true },
  )

/** What was merged into `request r`, the earliest first, with its files. R4.11 */
export function mergedHere(reader: 'office' | 'enterprise') {
  const shown = reader === 'office' ? sql`` : sql`and ${shownToEnterprise()}`
  const files = fileRows(sql`f.district_id = m.district_id and f.request_id = m.id ${shown}`)
  const merged = rowsPart(
    () => sql<Omit<z.output<typeof MergedHere>, 'files'> & { files: unknown }>`
      select m.id, m.number, m.title, m.body as words, m.received_at as "receivedAt", m.ended_at as "mergedAt", ${files.column} as files
      from request m where m.district_id = r.district_id and m.merged_into = r.id order by m.received_at, m.id`,
    { receivedAt: true, mergedAt: true },
  )
  return readOn(merged, rows => rows.map(row => ({ ...row, files: files.read(row.files) })))
}
