import { assignmentClocks } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Asker } from '@yigen/domain/requests/request-steps.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

/** An answer of the officer or the deputy is the first contact of the assignment too, when that is still due; what a minister ordered is finished by its report alone. Returns the clocks it stopped. R3.6 */
export async function answerCountsAsContact(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { enterpriseId, firstContactRuns, asker }: { enterpriseId: string; firstContactRuns: boolean; asker: Asker },
  now: Temporal.Instant,
): Promise<string[]> {
  if (!firstContactRuns || (asker.relation !== 'officer' && asker.relation !== 'deputy')) return []
  // first the few running clocks of this enterprise, by their index: joined in one update, an unanalysed plan reads every assignment (62 ms instead of 0.1)
  const due = await trx
    .selectFrom('clock')
    .select('subject_id')
    .where('district_id', '=', districtId)
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '=', 'firstContact')
    .where('subject_kind', '=', 'assignment')
    .where('stopped_at', 'is', null)
    .execute()
  const stopped: string[] = []
  for (const { subject_id: id } of due) {
    await sql`
      update assignment set first_contact_at = coalesce(first_contact_at, ${now}::timestamptz)
      where district_id = ${districtId} and id = ${id} and upper_inf(during)`.execute(trx)
    const clocks = await stopClocks(
      trx,
      { districtId, subjectId: id, kinds: [assignmentClocks.firstContact], by: 'request.replied', memberId },
      now,
    )
    stopped.push(...clocks.map(clock => clock.id))
  }
  return stopped
}

/** An answer that was undone counted as none. R4.12 */
export async function contactNotCounted(trx: Transaction<DB>, districtId: string, clockIds: readonly string[]): Promise<void> {
  await sql`
    update assignment a set first_contact_at = null from clock c
    where c.district_id = ${districtId} and c.id = any(${[...clockIds]}::uuid[]) and c.kind = ${assignmentClocks.firstContact.kind}
      and a.district_id = c.district_id and a.id = c.subject_id`.execute(trx)
}
