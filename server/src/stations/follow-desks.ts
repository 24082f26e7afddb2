import { type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { letGo } from './let-go.ts'
import { holdSessions } from './lock-session.ts'
import type { PatternOfStation } from './station.queries.ts'

/** Slots and desks of what has not begun; who sat at a desk that is no more is told so. Returns which sessions it changed: who hangs on them hears of it once their hours are written, too. */
export async function followDesks(
  trx: Transaction<DB>,
  author: Author,
  station: PatternOfStation,
  now: Temporal.Instant,
): Promise<string[]> {
  const { districtId, id, slotMinutes, bookEvery, desks } = station
  const coming = sql<SqlBool>`x.district_id = ${districtId} and x.station_id = ${id} and x.starts_at > ${now} and x.closed_at is null`
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where ${coming} and (x.desks, x.slot_minutes, x.book_every) <> (${desks}, ${slotMinutes}, ${bookEvery})`.execute(
    trx,
  )
  const ids = rows.map(row => row.id)
  for (const session of await holdSessions(trx, districtId, ids)) {
    const gone = session.onDuty.filter(({ desk }) => desk > desks)
    await letGo(trx, author, session, gone, { zh: '驻点减了一个台', en: 'the station has one desk less' }, now)
    await trx
      .updateTable('station_session')
      .set({ desks, slot_minutes: slotMinutes, book_every: bookEvery })
      .where('district_id', '=', districtId)
      .where('id', '=', session.id)
      .execute()
  }
  return ids
}
