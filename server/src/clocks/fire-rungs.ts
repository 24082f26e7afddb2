import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { minutesADay } from '@yigen/domain/calendar/working-time.ts'
import { clockHistory, clockNotices } from '@yigen/domain/clocks/clocks.slice.ts'
import { dueRungs, nextRungAt, rungPlace } from '@yigen/domain/clocks/ladder.ts'
import type { SkippedPerson } from '@yigen/domain/clocks/rung.ts'
import { type RungPlace, rungWords, skippedWords } from '@yigen/domain/clocks/rung-words.ts'
import { unitClassOf } from '@yigen/domain/clocks/unit-class.ts'
import { whoIsTold } from '@yigen/domain/clocks/who-is-told.ts'
import { type ClockName, type ClockSubject, clockKinds } from '@yigen/domain/kinds.ts'
import { sql, type Transaction } from 'kysely'
import { type CalendarAt, calendarsOf } from '#calendar/calendar.queries.ts'
import { writeAtEnd } from '#database/outbox.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, type Happening, happening, recordAll } from '#history/record.ts'
import { type News, news, tellAll } from '#notices/tell.ts'
import { type ChainOf, chainsOf } from '#people/chain.queries.ts'
import { subjectOf } from '#slice/registry.ts'
import type { HolderRule } from './clock.table.ts'
import { type LadderAt, laddersOf } from './ladder.queries.ts'
import { heldByLine, lineOf } from './line-of.ts'
import { type Around, peopleAround } from './people-around.ts'
import { peopleAroundOthers } from './people-around-others.ts'

/** A locked clock with a rung behind it. */
export type DueClock = {
  id: string
  kind: ClockName
  subjectKind: ClockSubject
  subjectId: string
  enterpriseId: string | null
  requestId: string | null
  officerId: string | null
  /** with whom it lies first, of `named` */
  namedId: string | null
  holderRule: HolderRule
  holderId: string | null
  unitId: string | null
  promiseUnit: TimePromise['unit']
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  nextPosition: number
  enterpriseName: string | null
  title: string | null
}

type Fired = {
  clock: DueClock
  position: number
  place: RungPlace
  at: Temporal.Instant
  told: string[]
  skipped: SkippedPerson[]
  names: Around['names']
}

/** Fires every rung of these clocks that is due at `asOf`, once: who was told, who was passed over, both times. The clocks are locked by the caller and move on here. R10.1, R10.2 */
export async function fireRungs(
  trx: Transaction<DB>,
  districtId: string,
  clocks: readonly DueClock[],
  asOf: Temporal.Instant,
): Promise<number> {
  if (clocks.length === 0) return 0
  const calendarAt = await calendarsOf(trx, districtId)
  const ladderAt = await laddersOf(trx, districtId)
  const chainFor = await chainsOf(trx, districtId, clocks.map(lineOfClock), asOf)
  const aroundFor = await peopleAround(
    trx,
    clocks.filter(heldByLine).map(clock => chainFor(lineOfClock(clock))),
    asOf,
  )
  const aroundOther = await peopleAroundOthers(
    trx,
    clocks.filter(clock => !heldByLine(clock)),
    asOf,
  )
  const fired = clocks.flatMap(clock => {
    const chain = chainFor(lineOfClock(clock))
    const around = heldByLine(clock) ? aroundFor(chain) : aroundOther(clock, chain)
    return dueRungs(calendarAt(clock.startedAt), ladderAt(clock.startedAt), clock, clock.nextPosition, asOf).map(
      ({ position, at, tells }) => ({
        clock,
        position,
        place: {
          ...rungPlace(ladderAt(clock.startedAt), unitClassOf(clock.promiseUnit), position),
          workingDay: minutesADay(calendarAt(clock.startedAt)),
        },
        at,
        names: around.names,
        ...whoIsTold(tells, around),
      }),
    )
  })
  await writeAtEnd(trx, rungRows, fired.map(rowOf(districtId, asOf)))
  await moveOn(trx, districtId, clocks, fired, { calendarAt, ladderAt })
  await recordAll(trx, clockwork(districtId), fired.map(happeningOf), asOf)
  await tellAll(trx, districtId, fired.map(newsOf), asOf)
  return fired.length
}

const lineOfClock = (clock: DueClock): ChainOf => lineOf(clock, clock)

const rowOf = (districtId: string, asOf: Temporal.Instant) => (rung: Fired) => ({
  district_id: districtId,
  clock_id: rung.clock.id,
  position: rung.position,
  due_at: rung.at,
  fired_at: asOf,
  told: rung.told,
  skipped: [...rung.skipped],
})

const rungRows = rowsOf('clock_rung', {
  district_id: 'text',
  clock_id: 'uuid',
  position: 'integer',
  due_at: 'timestamptz',
  fired_at: 'timestamptz',
  told: 'uuid[]',
  skipped: 'jsonb',
})

/** The next rung of a running clock; of a stopped one the rest lapses (R10.2). */
async function moveOn(
  trx: Transaction<DB>,
  districtId: string,
  clocks: readonly DueClock[],
  fired: readonly Fired[],
  { calendarAt, ladderAt }: { calendarAt: CalendarAt; ladderAt: LadderAt },
) {
  const count = Map.groupBy(fired, rung => rung.clock.id)
  const moved = clocks.map(clock => {
    const position = clock.nextPosition + (count.get(clock.id)?.length ?? 0)
    return { id: clock.id, position, at: nextRungAt(calendarAt(clock.startedAt), ladderAt(clock.startedAt), clock, position) }
  })
  await sql`
    update clock c set next_position = m.position, next_rung_at = case when c.stopped_at is null then m.at end
    from unnest(${moved.map(one => one.id)}::uuid[], ${moved.map(one => one.position)}::int[], ${moved.map(one => one.at.toString())}::timestamptz[]) as m(id, position, at)
    where c.district_id = ${districtId} and c.id = m.id`.execute(trx)
}

/** Both times stand in the row: when the rung was due (`at`) and when it fired. */
function happeningOf(rung: Fired): Happening {
  return happening(clockHistory.rung, {
    at: rung.at,
    enterpriseId: rung.clock.enterpriseId,
    requestId: rung.clock.requestId,
    subject: { kind: 'clock', id: rung.clock.id },
    data: {
      kind: clockKinds[rung.clock.kind].words,
      rung: rungWords(rung.place),
      position: rung.position,
      level: levelOf(rung),
      names: rung.told.map(id => rung.names.get(id) ?? '').join('、'),
      told: rung.told,
      skipped: skippedWords(rung.skipped),
    },
  })
}

/** Whether there was time left when the rung stood. */
const levelOf = ({ at, clock }: Fired) => (Temporal.Instant.compare(at, clock.dueAt) < 0 ? 'soon' : 'over')

function newsOf(rung: Fired): News {
  return news(clockNotices.rung, {
    to: rung.told,
    level: levelOf(rung),
    enterpriseId: rung.clock.enterpriseId,
    requestId: rung.clock.requestId,
    clockId: rung.clock.id,
    subject: { kind: rung.clock.subjectKind, id: rung.clock.subjectId },
    data: {
      enterprise: rung.clock.enterpriseName,
      title: rung.clock.title,
      clock: rung.clock.kind,
      position: rung.position,
      ...rung.place,
      dueAt: rung.clock.dueAt.toString(),
      ...subjectOf(rung.clock.subjectKind).keeps?.(rung.clock.subjectId),
    },
  })
}
