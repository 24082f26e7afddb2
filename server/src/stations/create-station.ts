import { randomUUIDv7 } from 'node:crypto'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { CreateStation, StationDone } from '@yigen/domain/stations/station.ts'
import { whyNotPattern } from '@yigen/domain/stations/station-steps.ts'
import { stationHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { makeSessionsOf } from './make-sessions.ts'
import { patternWords } from './pattern-words.ts'
import { planOf } from './planned-times.ts'

/** A place where officers are once a week; its sessions of eight weeks follow. R19.1 */
export async function createStation(
  trx: Transaction<DB>,
  actor: Actor,
  station: z.output<typeof CreateStation>,
  now: Temporal.Instant,
): Promise<z.output<typeof StationDone>> {
  refuseIf(whyNotRole(actor, 'minister'))
  refuseIf(whyNotPattern(station))
  const { districtId, memberId } = actor
  const id = randomUUIDv7()
  await trx
    .insertInto('station')
    .values({
      ...{ district_id: districtId, id, minister_id: memberId, version: 1, created_by: memberId, created_at: now },
      ...{ changed_by: memberId, changed_at: now, closed_by: null, closed_at: null, ...saidOf(station) },
    })
    .execute()
  const pattern = { ...station, districtId, id, ministerId: memberId }
  await makeSessionsOf(trx, pattern, await planOf(trx, pattern, now), now)
  const data = { name: station.name, place: station.place, when: patternWords(station) }
  await record(trx, actor, stationHistory.created, { subject: { kind: 'station', id }, data }, now)
  return { id, version: 1, at: now }
}

/** What is said of a station, as its row keeps it. */
export const saidOf = ({ from, until, slotMinutes, bookEvery, ...said }: z.output<typeof CreateStation>) => ({
  ...{ name: said.name, place: said.place, note: said.note, weekday: said.weekday, desks: said.desks, phase: said.phase },
  ...{ time_from: from, time_until: until, slot_minutes: slotMinutes, book_every: bookEvery },
})
