import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { nextMeeting } from '@yigen/domain/meetings/meeting-time.ts'
import type { Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { writePeople } from './write-people.ts'

export type Series = {
  id: string
  districtId: string
  name: string
  chairId: string
  recorderId: string
  memberIds: readonly string[]
  weekday: number
  time: string
  place: string
}
export type Planned = { id: string; startsAt: Temporal.Instant }

/** The first of a series: as soon as its agenda can still be frozen. Its facts are those of the seven days before. R17.1, R17.2 */
export async function planFirstMeeting(trx: Transaction<DB>, series: Series, now: Temporal.Instant): Promise<Planned> {
  const time = await firstTime(trx, series, now)
  return insertMeeting(trx, series, { number: 1, factsFrom: time.freezesAt.subtract({ hours: 24 * 7 }), time })
}

/** The next one, once the agenda of `last` is frozen: its facts begin where the last ones end. R17.2 */
export async function planNextMeeting(
  trx: Transaction<DB>,
  series: Series,
  last: { number: number; day: Temporal.PlainDate; freezesAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Planned> {
  const time = nextMeeting(await readCalendar(trx, series.districtId, now), series, last.day)
  return insertMeeting(trx, series, { number: last.number + 1, factsFrom: last.freezesAt, time })
}

export async function firstTime(trx: Transaction<DB>, series: Series, now: Temporal.Instant) {
  const calendar = await readCalendar(trx, series.districtId, now)
  const today = dateIn(now)
  const time = nextMeeting(calendar, series, today.subtract({ days: 1 }))
  return Temporal.Instant.compare(time.freezesAt, now) > 0 ? time : nextMeeting(calendar, series, today)
}

type NewMeeting = { number: number; factsFrom: Temporal.Instant; time: ReturnType<typeof nextMeeting> }

async function insertMeeting(trx: Transaction<DB>, series: Series, { number, factsFrom, time }: NewMeeting): Promise<Planned> {
  const { districtId, id: seriesId, place, chairId, recorderId } = series
  const id = randomUUIDv7()
  await trx
    .insertInto('meeting')
    .values({
      ...{ district_id: districtId, id, series_id: seriesId, number, place, state: 'planned', facts_from: factsFrom },
      ...{ day: time.day, moved_from: time.movedFrom, starts_at: time.startsAt, freezes_at: time.freezesAt },
      ...{ chair_id: chairId, recorder_id: recorderId, built_at: null, frozen_at: null, opened_at: null, opened_by: null },
      ...{ attended_at: null, closed_at: null, closed_by: null },
    })
    .execute()
  await writePeople(trx, districtId, id, series)
  return { id, startsAt: time.startsAt }
}
