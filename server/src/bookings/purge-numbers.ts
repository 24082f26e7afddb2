import { numberBounds } from '@yigen/domain/settings/district-numbers.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { numberThen } from '#settings/settings.queries.ts'

/** Numbers of people without an account go 90 days° after the session, and what was said with them; codes and where a number was asked for after an hour, and what counts against a number after a day. Returns how many numbers went. R19.3 */
export async function purgeNumbers(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const [anHourAgo, aDayAgo] = [asOf.subtract({ hours: 1 }), asOf.subtract({ hours: 24 })]
  await sql`delete from booking_code where sent_at <= ${anHourAgo}`.execute(db)
  await sql`delete from booking_number where last_at <= ${aDayAgo}`.execute(db)
  await sql`update booking set block = null where block is not null and booked_at <= ${anHourAgo}`.execute(db)
  const days = numberThen('visitorDays', { districtId: sql`x.district_id`, at: sql`x.ends_at` })
  // the index finds those that may be, the district's number says which are
  const earliest = asOf.subtract({ hours: 24 * numberBounds.visitorDays.least })
  const { numAffectedRows = 0n } = await sql`
    update booking b set phone = '', company = '', subject = '', phoned_words = '', link_hash = null from station_session x
    where (b.phone <> '' or b.company <> '' or b.subject <> '') and b.ends_at <= ${earliest} and x.district_id = b.district_id and x.id = b.session_id
      and x.ends_at + ${days} * interval '24 hours' <= ${asOf}`.execute(db)
  return Number(numAffectedRows)
}
