import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfTransfer } from './transfer.queries.ts'

type Of = Pick<RowOfTransfer, 'id' | 'districtId' | 'enterpriseId'>

/** What is done stands in the record of the district that the enterprise leaves, whoever did it. R12.3, R18.1 */
export const authorOf = (actor: Actor, { districtId }: Pick<Of, 'districtId'>): Author => ({ ...actor, districtId })

export const aboutTransfer = ({ id, enterpriseId }: Of) => ({ subject: { kind: 'transfer', id }, enterpriseId }) as const

/** The same in the bell of the receiving district, where another district's enterprise is none. */
export const aboutThere = ({ id, toEnterpriseId }: Pick<RowOfTransfer, 'id' | 'toEnterpriseId'>) =>
  ({ subject: { kind: 'transfer', id }, enterpriseId: toEnterpriseId }) as const

type Told = Pick<RowOfTransfer, 'districtId' | 'enterpriseId' | 'officerId' | 'proposedById'>

/** In the district that it leaves: who proposed it, the officer and the officer's minister; nobody of their own act. */
export async function leftBehind(trx: Transaction<DB>, { memberId }: Actor, transfer: Told, now: Temporal.Instant): Promise<string[]> {
  const { minister } = await chainOf(trx, transfer.districtId, transfer, now)
  return [...new Set(others([transfer.proposedById, transfer.officerId, minister?.id], memberId))]
}
