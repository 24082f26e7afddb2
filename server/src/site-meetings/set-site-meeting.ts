import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedSiteMeeting } from './lock-site-meeting.ts'
import type { SiteMeetingTable } from './site-meeting.table.ts'

/** A meeting that is still planned becomes so. */
export async function setSiteMeeting(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedSiteMeeting, 'districtId' | 'id'>,
  to: Updateable<SiteMeetingTable>,
): Promise<void> {
  const result = await trx
    .updateTable('site_meeting')
    .set(to)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'planned')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
