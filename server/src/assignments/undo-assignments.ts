import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { lapseClocks } from '#clocks/lapse-clocks.ts'
import type { DB } from '#database/schema.ts'
import { unnameOfficers } from '#enterprises/name-officers.ts'

/** The assignments that an import made were never made: their first contacts lapse, their enterprises have no officer. R2.4 */
export async function undoAssignments(trx: Transaction<DB>, actor: Actor, importId: string, now: Temporal.Instant): Promise<void> {
  const { districtId, memberId } = actor
  const undone = await trx
    .deleteFrom('assignment')
    .where('district_id', '=', districtId)
    .where('import_id', '=', importId)
    .returning(['id', 'enterprise_id'])
    .execute()
  const subject = { kind: 'assignment', ids: undone.map(row => row.id) } as const
  await lapseClocks(trx, { districtId, subject, by: 'import.undone', memberId }, now)
  await unnameOfficers(
    trx,
    districtId,
    undone.map(row => row.enterprise_id),
  )
}
