import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { dutyNotices, sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { endDuties } from './end-duties.ts'
import { aboutSession, type HeldSession, type OnDuty } from './lock-session.ts'

/** These are not on duty there after all: their seats stand empty, they hear of it, and so does the minister, who finds somebody. R19.2 */
export async function letGo(
  trx: Transaction<DB>,
  author: Author,
  session: HeldSession,
  gone: readonly OnDuty[],
  why: Sentence,
  now: Temporal.Instant,
): Promise<void> {
  if (gone.length === 0) return
  const { districtId, stationName: station, startsAt, ministerId } = session
  await endDuties(
    trx,
    districtId,
    gone.map(({ id }) => id),
    now,
  )
  const about = aboutSession(session)
  const left = ({ name }: OnDuty) =>
    happening(sessionHistory.left, { ...about, data: { station, from: momentBlank(startsAt, now), who: name, why } })
  await recordAll(trx, author, gone.map(left), now)
  const data = { station, startsAt: startsAt.toString() }
  await tellAll(
    trx,
    districtId,
    gone.flatMap(({ memberId, name }) => [
      news(dutyNotices.notYours, { ...about, to: [memberId], data }),
      news(dutyNotices.left, { ...about, to: [ministerId], data: { ...data, who: name } }),
    ]),
    now,
  )
}
