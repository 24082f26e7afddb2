import type { Actor } from '@yigen/domain/members/actor.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import type { TransferMatter, TransferOfEnterprise, TransferOfMatter } from '@yigen/domain/transfers/transfer.ts'
import { standingTransfers } from '@yigen/domain/transfers/transfer-status.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowPart, rowsPart } from '#database/part.ts'

type Matter = z.output<typeof TransferMatter>
const moments = { receivedAt: true, dueAt: true } as const

/** Over `transfer t`: what is open now and would go along. */
export const mattersToGo = (): Part<Matter[]> =>
  rowsPart(
    () => sql<Matter>`
      select r.number, r.title, r.status, r.received_at as "receivedAt", r.due_at as "dueAt", null as "wentOnAs", null as "requestId" from request r
      where r.district_id = t.district_id and r.enterprise_id = t.enterprise_id and ${oneOf(sql`r.status`, openStatuses)} order by r.due_at, r.id`,
    moments,
  )

/** Over the same: what went along, as it stands where it goes on; each side opens its own. */
export const mattersGone = ({ districtId }: Actor): Part<Matter[]> =>
  rowsPart(
    () => sql<Matter>`
      select r.number, r.title, n.status, r.received_at as "receivedAt", n.due_at as "dueAt", x.to_number as "wentOnAs",
        case when x.district_id = ${districtId} then r.id else n.id end as "requestId"
      from transfer_matter x join request r on r.district_id = x.district_id and r.id = x.request_id
      join request n on n.district_id = x.to_district_id and n.id = x.to_request_id
      where x.district_id = t.district_id and x.transfer_id = t.id order by r.received_at, r.id`,
    moments,
  )

/** Over `enterprise e`: the last that waits or was accepted. */
export const transferOfEnterprise = (): Part<z.output<typeof TransferOfEnterprise> | null> =>
  rowPart(
    () => sql<z.output<typeof TransferOfEnterprise>>`
      select t.id, t.status, case when t.district_id = e.district_id then 'went' else 'came' end as direction,
        (select u.name from unit u where u.id = case when t.district_id = e.district_id then t.to_district_id else t.district_id end) as "districtName",
        coalesce(t.ended_at, t.proposed_at) as at
      from transfer t
      where (t.district_id = e.district_id and t.enterprise_id = e.id and ${oneOf(sql`t.status`, standingTransfers)}) or (t.to_district_id = e.district_id and t.to_enterprise_id = e.id)
      order by t.proposed_at desc limit 1`,
    { at: true },
  )

/** Over `request r`: where it went on, or came from. R18.4 */
export const transferOfMatter = (): Part<z.output<typeof TransferOfMatter> | null> =>
  rowPart(
    () => sql<z.output<typeof TransferOfMatter>>`
      select case when x.district_id = r.district_id then 'went' else 'came' end as direction,
        case when x.district_id = r.district_id then o.name else f.name end as "districtName",
        case when x.district_id = r.district_id then x.to_number else (select y.number from request y where y.district_id = x.district_id and y.id = x.request_id) end as number,
        t.ended_at as at
      from transfer_matter x join transfer t on t.district_id = x.district_id and t.id = x.transfer_id
      join unit f on f.id = x.district_id join unit o on o.id = x.to_district_id
      where (x.district_id = r.district_id and x.request_id = r.id) or (x.to_district_id = r.district_id and x.to_request_id = r.id)
      order by t.ended_at desc limit 1`,
    { at: true },
  )
