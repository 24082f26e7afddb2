import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { dutyNotices, sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { isFree } from './is-free.ts'
import { lapseSwaps } from './lapse-swaps.ts'
import { letGo } from './let-go.ts'
import { aboutSession, type HeldSession } from './lock-session.ts'
import { tellSessionChanged } from './tell-session-changed.ts'

export type Times = { day: Temporal.PlainDate; startsAt: Temporal.Instant; endsAt: Temporal.Instant; festival: string }

/** The session is held then, also one that was called off; who is on duty comes along, unless they are on leave or elsewhere then. Everybody hears of it. R19.1, R19.2 */
export async function holdElsewhere(
  trx: Transaction<DB>,
  author: Author,
  session: HeldSession,
  { day, startsAt, endsAt, festival }: Times,
  { reason, decidedBy }: { reason: Sentence | string; decidedBy: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id, stationName: station, onDuty, state } = session
  await trx
    .updateTable('station_session')
    .set({
      ...{ day, starts_at: startsAt, ends_at: endsAt, festival, state: 'planned', called_off: null, words: '', decided_by: decidedBy },
      changes: sql<number>`changes + 1`,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  // whoever is still missing is asked for anew, by the new time
  await stopClocks(trx, { districtId, subjectId: id, by: 'stationSession.moved', memberId: author.memberId }, now)
  const kept = await bringAlong(trx, author, { ...session, startsAt, endsAt }, now)
  const from = momentBlank(session.startsAt, now)
  const to = momentBlank(startsAt, now)
  if (state === 'planned')
    await record(trx, author, sessionHistory.moved, { ...aboutSession(session), data: { station, from, to, reason } }, now)
  else await record(trx, author, sessionHistory.restored, { ...aboutSession(session), data: { station, from, to } }, now)
  await tellSessionChanged(trx, session, now)
  const people = onDuty.filter(one => kept.has(one.id)).map(({ memberId }) => memberId)
  const told = others([...people, session.ministerId], author.memberId ?? '')
  await tell(
    trx,
    districtId,
    dutyNotices.moved,
    { ...aboutSession(session), to: told, data: { station, from, startsAt: startsAt.toString() } },
    now,
  )
}

/** Returns which duties stay. The step holds who is on duty there (holdWithPeople). */
async function bringAlong(trx: Transaction<DB>, author: Author, session: HeldSession, now: Temporal.Instant): Promise<Set<string>> {
  const { districtId, onDuty, startsAt, endsAt } = session
  if (onDuty.length === 0) return new Set()
  const ids = onDuty.map(({ id }) => id)
  const during = sql`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`
  const { rows } = await sql<{ id: string }>`
    update duty d set during = ${during} from member m
    where d.district_id = ${districtId} and d.id = any(${ids}::uuid[]) and m.id = d.member_id and ${isFree(during, sql`and o.id <> d.id`)}
    returning d.id`.execute(trx)
  const kept = new Set(rows.map(({ id }) => id))
  // an offer was made of another time
  await lapseSwaps(trx, districtId, [...kept])
  const gone = onDuty.filter(({ id }) => !kept.has(id))
  await letGo(trx, author, session, gone, { zh: '改期后不能到场', en: 'not free at the new time' }, now)
  return kept
}
