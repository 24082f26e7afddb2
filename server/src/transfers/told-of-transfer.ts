import type { Actor } from '@yigen/domain/members/actor.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
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

/** In the district that it leaves: who proposed it, the officer, the officer's minister, and who has one of its matters in hand instead (R3.6); nobody of their own act. */
export async function leftBehind(trx: Transaction<DB>, { memberId }: Actor, transfer: Told, now: Temporal.Instant): Promise<string[]> {
  const { minister } = await chainOf(trx, transfer.districtId, transfer, now)
  const handlers = await readHandlers(trx, transfer)
  return [...new Set(others([transfer.proposedById, transfer.officerId, minister?.id, ...handlers], memberId))]
}

async function readHandlers(trx: Transaction<DB>, { districtId, enterpriseId }: Told): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.handler_id as id from request r
    where r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId} and ${oneOf(sql`r.status`, openStatuses)} and r.handler_id is not null`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
