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

/** What the registers say of whoever has that account, at whichever enterprise; locked. */
export async function lockOthersOfMember(trx: Transaction<DB>, districtId: string, memberId: string) {
  return trx
    .selectFrom('contact')
    .select(['id', 'enterprise_id as enterpriseId', 'name', 'title', 'phone'])
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Whoever else is a contact, with an account, of an enterprise of this one's. R1.6 */
export async function fellowContacts(trx: Transaction<DB>, districtId: string, memberId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('contact as own')
    .innerJoin('contact as c', join =>
      join.onRef('c.district_id', '=', 'own.district_id').onRef('c.enterprise_id', '=', 'own.enterprise_id'),
    )
    .select('c.member_id as id')
    .distinct()
    .where('own.district_id', '=', districtId)
    .where('own.member_id', '=', memberId)
    .where('own.removed_at', 'is', null)
    .where('c.removed_at', 'is', null)
    .where('c.member_id', '<>', memberId)
    .execute()
  return rows.flatMap(({ id }) => id ?? [])
}
