import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { SignState } from '@yigen/domain/signs/sign.ts'
import type { SignRule } from '@yigen/domain/signs/sign-rules.ts'
import type { ListedSign } from '@yigen/domain/signs/sign-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lastContact } from './last-contact.ts'
import { signSeen, stateOfSign } from './sign.queries.ts'

export type LockedSign = ListedSign & { id: string; enterpriseId: string; metAt: Temporal.Instant | null }

/** Takes one of the list: invisible is 404. Before its enterprise, as the reckoning does. R12.2 */
export async function lockSign(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedSign> {
  await sql`select from sign_listing where district_id = ${actor.districtId} and id = ${id} for update`.execute(trx)
  const { rows } = await sql<Omit<LockedSign, 'rules'> & { state: SignState; rules: SignRule[] }>`
    select l.id, l.enterprise_id as "enterpriseId", ${stateOfSign} as state, l.came_true is not null as answered, coalesce(l.left_at, contact.at) as "metAt",
      array(select s ->> 'rule' from jsonb_array_elements(l.signs) s) as rules
    from sign_listing l join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id ${lastContact}
    where l.district_id = ${actor.districtId} and l.id = ${id} and ${signSeen(actor)}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** What a row of the record is about. */
export const aboutSign = ({ id, enterpriseId }: Pick<LockedSign, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'sign', id }, enterpriseId }) as const
