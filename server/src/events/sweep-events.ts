import { closedAfterHours, reportDays } from '@yigen/domain/events/event-size.ts'
import { heldEvent } from '@yigen/domain/events/event-status.ts'
import { eventHistory, eventNotices } from '@yigen/domain/events/events.slice.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { takeEach } from '#stations/take-each.ts'
import { aboutEvent } from './about-event.ts'
import { type Counts, countsOf } from './event.queries.ts'
import { type EventFacts, eventFacts } from './lock-event.ts'
import { markClosed } from './mark-closed.ts'

type Take = (trx: Transaction<DB>, event: EventFacts) => Promise<void>

/** What nobody closed is closed a day after its end; seven days after it, it says what is settled. Each once, also after downtime; one that fails stops nobody else. Returns how many. R20.3 */
export async function sweepEvents(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const forgotten = sql<SqlBool>`v.status = 'planned' and v.ends_at <= ${asOf.subtract({ hours: closedAfterHours })}::timestamptz`
  const close: Take = (trx, event) => markClosed(trx, clockwork(event.districtId), event, { by: null, offer: '' }, asOf)
  const ripe = sql<SqlBool>`v.status = ${sql.lit(heldEvent)} and v.reported_at is null and v.ends_at <= ${asOf.subtract({ hours: 24 * reportDays })}::timestamptz`
  const both = [
    { which: forgotten, take: close },
    { which: ripe, take: (trx, event) => report(trx, event, asOf) },
  ] satisfies { which: RawBuilder<SqlBool>; take: Take }[]
  return takeEach(both, ({ which, take }) => takeAll(db, which, take))
}

/** Each in a transaction of its own, if it still is so once it is held. */
async function takeAll(db: Kysely<DB>, which: RawBuilder<SqlBool>, take: Take): Promise<number> {
  const { rows } = await sql<{ districtId: string; id: string }>`
    select v.district_id as "districtId", v.id from event v where v.reported_at is null and v.status <> 'calledOff' and ${which} order by v.ends_at, v.id`.execute(
    db,
  )
  return takeEach(rows, ({ districtId, id }) =>
    inTransaction(db, async trx => {
      const held = await sql<EventFacts>`
        select ${eventFacts} from event v where v.district_id = ${districtId} and v.id = ${id} and ${which} for update of v`.execute(trx)
      if (!held.rows[0]) return 0
      await take(trx, held.rows[0])
      return 1
    }),
  )
}

/** To who held it and their minister. */
async function report(trx: Transaction<DB>, event: EventFacts, now: Temporal.Instant): Promise<void> {
  const { districtId, id, title, holderId } = event
  const { rows } = await sql<{ counts: unknown; ministerId: string | null }>`
    select ${countsOf(now).column} as counts, (select m.minister_id from member m where m.id = v.holder_id) as "ministerId"
    from event v where v.district_id = ${districtId} and v.id = ${id}`.execute(trx)
  const { asked, inTime, settled }: Counts = countsOf(now).read(rows[0]?.counts)
  await trx.updateTable('event').set({ reported_at: now }).where('district_id', '=', districtId).where('id', '=', id).execute()
  const data = { title, days: reportDays, asked, inTime, settled }
  await record(trx, clockwork(districtId), eventHistory.reported, { ...aboutEvent(event), data }, now)
  await tell(trx, districtId, eventNotices.reported, { ...aboutEvent(event), to: [holderId, rows[0]?.ministerId], data }, now)
}
