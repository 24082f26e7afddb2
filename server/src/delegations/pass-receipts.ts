import { delegationClocks, delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import { sql, type Transaction } from 'kysely'
import { passToPerson } from '#clocks/pass-to-person.ts'
import { renewHolders } from '#clocks/renew-holders.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import type { HandedOver } from '#slice/follows.ts'
import { aboutDelegation, newsOfDelegation } from './about-delegation.ts'
import { holder } from './delegation.queries.ts'

type Passed = {
  id: string
  number: string
  enterpriseId: string
  requestId: string | null
  principalId: string
  from: string
  to: string
}

/** Who hands over everything hands over what was collected and not signed for yet, with its due time; the principal hears whom to sign with. What is unused stays with the agent whom it names. R3.8, R21.2 */
export async function passReceipts(
  trx: Transaction<DB>,
  { districtId, fromId, toId, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  if (!everything) return
  const { rows } = await sql<Passed>`
    with held as (
      select d.id from delegation d where d.district_id = ${districtId} and d.status = 'used' and ${holder} = ${fromId} order by d.id for update)
    update delegation d set receipt_holder_id = o.id from held, member f, member o
    where d.district_id = ${districtId} and d.id = held.id and f.id = ${fromId} and o.id = ${toId}
    returning d.id, d.number, d.enterprise_id as "enterpriseId", d.request_id as "requestId", d.principal_id as "principalId", f.name as "from", o.name as "to"`.execute(
    trx,
  )
  if (rows.length === 0) return
  for (const { id } of rows) await passToPerson(trx, { districtId, subjectId: id, kind: delegationClocks.delegationReceipt }, toId, now)
  await renewHolders(trx, districtId, [toId], now)
  const said = ({ number, from, to }: Passed) => ({ number, from, to })
  const passed = rows.map(row => happening(delegationHistory.receiptPassed, { ...aboutDelegation(row), data: said(row) }))
  await recordAll(trx, clockwork(districtId), passed, now)
  const told = rows.map(row => news(delegationNotices.receiptPassed, { to: [row.principalId], ...newsOfDelegation(row), data: said(row) }))
  await tellAll(trx, districtId, told, now)
}
