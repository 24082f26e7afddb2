import type { EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FileRequest } from '@yigen/domain/requests/request.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Chain, holdingLineColumn, type Line, toChain } from '#people/chain.queries.ts'
import { itemOnDay, type PromisedItem } from '#services/service-item.queries.ts'
import { relationHere, visibleEnterprises } from '#sight/enterprise-sight.ts'
import { contactsColumn } from './people-of-request.ts'

export type FilingEnterprise = {
  id: string
  name: string
  officerId: string | null
  state: EnterpriseState
  relation: Relation
  contactIds: string[]
}
export type LockedForFiling = { enterprise: FilingEnterprise; item: PromisedItem | null; chain: Chain }
type Row = FilingEnterprise & { item: PromisedItem | null; line: Line; held: boolean }

/**
 * The item of the catalogue, if there is one, and the enterprise with its people, in one statement; what the actor does not see at all is not there (404).
 * The enterprise is held as it is until the filing is written: an officer assigned meanwhile would not find the new clocks.
 */
export async function lockForFiling(
  trx: Transaction<DB>,
  actor: Actor,
  { enterpriseId, serviceCode }: Pick<z.output<typeof FileRequest>, 'enterpriseId' | 'serviceCode'>,
  receivedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<LockedForFiling> {
  const { rows } = await sql<Row>`
    with held as (
      select e.id, e.name, e.officer_id as "officerId", e.state, ${relationHere(actor)} as relation, ${contactsColumn} as "contactIds", ${holdingLineColumn(ofEnterprise, now)} as line
      from enterprise e where e.district_id = ${actor.districtId} and e.id = ${enterpriseId} and ${visibleEnterprises(actor)} for share of e)
    select ${itemOnDay(actor.districtId, serviceCode, receivedAt)} as item, h.id is not null as held, h.*
    from (values (true)) as always left join held h on true`.execute(trx)
  const { item, held, line, ...enterprise } = rows[0] as Row
  if (!held) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
  return { enterprise, item, chain: toChain(enterprise.officerId, line) }
}

const ofEnterprise = { districtId: sql`e.district_id`, officerId: sql`e.officer_id`, enterpriseId: sql`e.id` }
