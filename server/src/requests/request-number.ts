import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { sql } from 'kysely'

/**
 * The next number of the day, 20261124-0187, of matters or of another series, as part of the statement that writes the row. The counter's row stays locked until the commit, so that no number is left out:
 * no statement that can wait comes after it.
 */
export function nextNumber(districtId: string, now: Temporal.Instant, series: 'request' | 'delegation' | 'siteOpinion' = 'request') {
  const day = dateIn(now)
  return sql<{ number: string }>`
    insert into counter (district_id, day, series, last) values (${districtId}, ${day}::date, ${series}, 1)
    on conflict (district_id, day, series) do update set last = counter.last + 1
    returning ${day.toString().replaceAll('-', '')} || '-' || lpad(last::text, greatest(4, length(last::text)), '0') as number`
}
