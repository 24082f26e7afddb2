import type { Actor } from '@yigen/domain/members/actor.ts'
import type { VersionStatus } from '@yigen/domain/policies/policy-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, UpdateObject } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { PolicyPlace } from './lock-version.ts'

/** What changes of a version, from the status in which it was found. */
export async function setVersion(
  trx: Transaction<DB>,
  { districtId }: Actor,
  { id, number }: PolicyPlace,
  from: VersionStatus,
  change: UpdateObject<DB, 'policy_version'>,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('policy_version')
    .set(change)
    .where('district_id', '=', districtId)
    .where('policy_id', '=', id)
    .where('number', '=', number)
    .where('status', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
