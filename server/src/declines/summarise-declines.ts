import type { DeclineList, ListDeclines } from '@yigen/domain/declines/decline.ts'
import { readStatuses } from '@yigen/domain/declines/decline-status.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { newestItemAs } from '#services/service-item.queries.ts'
import { matterSeen } from '#sight/matter-sight.ts'

type Summary = z.output<typeof DeclineList>['summary']
type Asked = z.output<typeof ListDeclines>

/**
 * How often each unit and service item ended with a refusal, beside how often it was settled: a number of refusals alone says little. Released ones and those an appeal overturned; `ledger` over
 * `decline d`, `request r`, `enterprise e`.
 */
export async function summariseDeclines(db: Kysely<DB>, actor: Actor, asked: Asked, ledger: RawBuilder<unknown>): Promise<Summary> {
  const { rows } = await sql<Summary[number]>`
    with refused as (
      select d.unit_id, d.service_code, count(*)::int as released, count(*) filter (where d.status = 'overturned')::int as upheld
      from decline d join request r on r.district_id = d.district_id and r.id = d.request_id
      join enterprise e on e.district_id = d.district_id and e.id = d.enterprise_id
      where ${ledger} and ${oneOf(sql`d.status`, readStatuses)} group by 1, 2
    ), settled as (
      select r.service_code, count(*)::int as settled
      from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where r.district_id = ${actor.districtId} and r.status = 'settled' and ${matterSeen(actor)}
        and (r.service_code = any(array(select service_code from refused)) or (r.service_code is null and exists (select from refused where service_code is null))) ${endedWithin(asked)}
      group by 1
    )
    select f.unit_id as "unitId", u.short_name as "unitName", f.service_code as "serviceCode", i.name_zh as "serviceNameZh", i.name_en as "serviceNameEn",
      f.released, coalesce(s.settled, 0) as settled, f.upheld
    from refused f left join settled s on s.service_code is not distinct from f.service_code
    left join unit u on u.id = f.unit_id
    ${newestItemAs(sql`i`, sql`${actor.districtId}`, sql`f.service_code`)}
    order by f.released desc, u.short_name, i.name_zh`.execute(db)
  return rows
}

function endedWithin({ from, until }: Asked): RawBuilder<unknown> {
  return sql.join(
    [
      from ? sql`and r.ended_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'` : sql``,
      until ? sql`and r.ended_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'` : sql``,
    ],
    sql` `,
  )
}
