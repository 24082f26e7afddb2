import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** 20261124-0187. The counter's row stays locked until the filing commits, so that no number is left out: take it late. */
export async function nextNumber(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<string> {
  const day = dateIn(now)
  const { rows } = await sql<{ last: number }>`
    insert into counter (district_id, day, series, last) values (${districtId}, ${day}::date, 'request', 1)
    on conflict (district_id, day, series) do update set last = counter.last + 1 returning last`.execute(trx)
  return `${day.toString().replaceAll('-', '')}-${String(rows[0]?.last).padStart(4, '0')}`
}
