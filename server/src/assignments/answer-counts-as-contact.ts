import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Asker } from '@yigen/domain/requests/request-steps.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

/** An answer of the officer or the deputy is the first contact too, when that is still due; most times it is not, and this is one look. R3.6 */
export async function answerCountsAsContact(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { enterpriseId, asker }: { enterpriseId: string; asker: Asker },
  now: Temporal.Instant,
): Promise<void> {
  if (asker.relation !== 'officer' && asker.relation !== 'deputy') return
  const { rows } = await sql<{ id: string }>`
    update assignment a set first_contact_at = coalesce(a.first_contact_at, ${now}::timestamptz) from clock c
    where c.district_id = ${districtId} and c.enterprise_id = ${enterpriseId} and c.kind = 'firstContact' and c.stopped_at is null
      and a.district_id = c.district_id and a.id = c.subject_id and upper_inf(a.during) returning a.id`.execute(trx)
  for (const { id } of rows)
    await stopClocks(trx, { districtId, subjectId: id, kinds: ['firstContact'], by: 'request.replied', memberId }, now)
}
