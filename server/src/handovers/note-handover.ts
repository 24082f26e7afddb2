import type { HandoverDone, NoteHandover } from '@yigen/domain/handovers/handover.ts'
import { handoverHistory } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { lockHandover } from './lock-handover.ts'
import { readOpenWork } from './open-work.queries.ts'

/** What the receiver should know of one matter, written beside it until the handover is answered; the last words count, empty ones take the note away. R3.7 */
export async function noteHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { subject, words }: z.output<typeof NoteHandover>,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverDone>> {
  const handover = await lockHandover(trx, actor, id, 'note')
  const open = await readOpenWork(trx, handover)
  const matter = open.flatMap(group => group.matters).find(one => one.subject.kind === subject.kind && one.subject.id === subject.id)
  if (!matter) throw new Refused(refusal(refusals.notFound, {}, { field: 'subject' }))
  await sql`
    insert into handover_note (district_id, handover_id, subject_kind, subject_id, words, noted_by, noted_at)
    values (${actor.districtId}, ${id}, ${subject.kind}, ${subject.id}, ${words}, ${actor.memberId}, ${now})
    on conflict (district_id, handover_id, subject_kind, subject_id) do update
      set words = excluded.words, noted_by = excluded.noted_by, noted_at = excluded.noted_at`.execute(trx)
  await record(trx, actor, handoverHistory.noted, { subject: { kind: 'handover', id }, data: { title: matter.title, words } }, now)
  await hint(trx, handover.status === 'agreeing' ? [] : [handover.toId], [{ kind: 'handover', id }])
  return { id, status: handover.status, at: now }
}
