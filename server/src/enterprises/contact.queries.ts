import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A contact of that enterprise, locked; else 404. */
export async function lockContact(trx: Transaction<DB>, districtId: string, enterpriseId: string, id: string) {
  const contact = await trx
    .selectFrom('contact')
    .select(['id', 'name', 'title', 'phone', 'member_id as memberId'])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('enterprise_id', '=', enterpriseId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!contact) throw new Refused(refusal(refusals.notFound))
  return contact
}
