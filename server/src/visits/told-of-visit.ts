import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedEnterprise } from '#enterprises/enterprise.queries.ts'
import { contactsOf, others } from '#requests/people-of-request.ts'

/** Who hears of a visit: the enterprise's people, its officer, and who goes; not who acts. */
export async function toldOfVisit(
  trx: Transaction<DB>,
  visit: { id: string; visitorId: string; enterprise: LockedEnterprise },
  self: string,
): Promise<string[]> {
  const { districtId, id: enterpriseId } = visit.enterprise
  return others([...(await contactsOf(trx, districtId, enterpriseId)), ...(await officeOfVisit(trx, visit))], self)
}

/** The office's people of it. */
export async function officeOfVisit(
  trx: Transaction<DB>,
  { id, visitorId, enterprise }: { id: string; visitorId: string; enterprise: LockedEnterprise },
): Promise<(string | null)[]> {
  const companions = await trx
    .selectFrom('visit_companion')
    .select('member_id')
    .where('district_id', '=', enterprise.districtId)
    .where('visit_id', '=', id)
    .execute()
  return [enterprise.officerId, visitorId, ...companions.map(row => row.member_id)]
}

/** What a row of the record or a notice is about. */
export const aboutVisit = ({ id, enterprise }: { id: string; enterprise: { id: string } }) =>
  ({ subject: { kind: 'visit', id }, enterpriseId: enterprise.id }) as const
