import type { Relation } from '@yigen/domain/members/relation.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedRequest } from './lock-request.ts'

/** The office's people of a matter: its officer, and who holds it meanwhile. */
export const officeOf = ({ officerId, holderIds }: Pick<LockedRequest, 'officerId' | 'holderIds'>): (string | null)[] => [
  officerId,
  ...holderIds,
]

/** The enterprise's people with an account: who reads what the office writes. */
export async function contactsOf(trx: Transaction<DB>, districtId: string, enterpriseId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('contact')
    .select('member_id')
    .where('district_id', '=', districtId)
    .where('enterprise_id', '=', enterpriseId)
    .where('removed_at', 'is', null)
    .where('member_id', 'is not', null)
    .execute()
  return rows.flatMap(row => row.member_id ?? [])
}

/** The same as a column of a larger statement, over `enterprise e`. */
export const contactsColumn = sql<string[]>`array(
  select c.member_id from contact c where c.district_id = e.district_id and c.enterprise_id = e.id and c.removed_at is null and c.member_id is not null)`

/** Who is told of a note: of a superior's, who has the matter in hand; of the office's own nobody. */
export const toldOfNote = (request: Parameters<typeof officeOf>[0], relation: Relation, self: string): string[] =>
  relation === 'minister' || relation === 'leader' ? others(officeOf(request), self) : []

/** Everyone but the one who acts. */
export const others = (ids: readonly (string | null | undefined)[], self: string): string[] =>
  ids.flatMap(id => (id && id !== self ? [id] : []))
