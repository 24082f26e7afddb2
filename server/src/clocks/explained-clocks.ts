import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { ExplainedClock } from '@yigen/domain/clocks/clock-view.ts'
import { extendedWords } from '@yigen/domain/clocks/extended-words.ts'
import { nextRungAt, tellsAt } from '@yigen/domain/clocks/ladder.ts'
import type { Ladder } from '@yigen/domain/clocks/rung.ts'
import { unitClassOf } from '@yigen/domain/clocks/unit-class.ts'
import { whoIsTold } from '@yigen/domain/clocks/who-is-told.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type ClockName, type ClockSubject, clockKinds, clockNames, internalClockNames } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { type CalendarAt, calendarsOf, freshCalendarsOf } from '#calendar/calendar.queries.ts'
import { keptDeadline } from '#calendar/kept-deadline.ts'
import { oneOf } from '#database/one-of.ts'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { type Chain, chainsOf } from '#people/chain.queries.ts'
import { added, subjectOf } from '#slice/registry.ts'
import { laddersOf } from './ladder.queries.ts'
import { lineOf, lineRules } from './line-of.ts'
import { type Around, peopleAround } from './people-around.ts'
import { aroundOwn, type HeldByOthers, type OwnPeople, ownPeople } from './people-around-others.ts'

type Row = HeldByOthers & {
  namedId: string | null
  subjectKind: ClockSubject
  subjectId: string
  kind: ClockName
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  /** of one that was given more time. R7.5 */
  firstDueAt: Temporal.Instant | null
  stoppedAt: Temporal.Instant | null
  stoppedBy: string | null
  provisional: boolean
  calendarVersion: number
  /** its due time moved by that (R6.2) */
  hasWaited: boolean
  promiseAmount: number
  promiseUnit: TimePromise['unit']
  holderName: string | null
  fired: readonly FiredRung[]
  /** of a clock that no line holds */
  people: OwnPeople | null
}
type FiredRung = { position: number; firedAt: Temporal.Instant; names: string[] }

/** Whose eyes read the clocks: the enterprise's neither the office's internal ones nor its people (R11.1, R11.3). */
export type ClocksRead = { fromOutside: boolean; withPeople: boolean; language: Language }

/** The clocks of `request r`, the running ones first, with the rungs that fired. */
export function clocksOf(fromOutside: boolean, now: Temporal.Instant): Part<Row[]> {
  const people = ownPeople(now)
  const clocks = rowsPart(
    () => sql<Omit<Row, 'fired' | 'people'> & { fired: unknown; people: unknown }>`
      select c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.first_due_at as "firstDueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional, c.calendar_version as "calendarVersion",
        ${oneOf(sql`c.kind`, kindsThatWait)} and (${sql.join([sql`false`, ...added('hasWaited')], sql` or `)}) as "hasWaited",
        c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", h.name as "holderName",
        c.holder_rule as "holderRule", c.named_id as "namedId", c.unit_id as "unitId", c.subject_kind as "subjectKind", c.subject_id as "subjectId",
        ${firedRungs.column} as fired, case when not ${oneOf(sql`c.holder_rule`, lineRules)} then ${people.column} end as people
      from clock c left join member h on h.id = c.holder_id
      where c.district_id = r.district_id and c.request_id = r.id ${fromOutside ? sql`and c.kind <> all(${[...internalClockNames]})` : sql``}
      order by c.stopped_at is not null, c.due_at`,
    { startedAt: true, dueAt: true, firstDueAt: true, stoppedAt: true },
  )
  const readPeople = (read: unknown) => (read === null ? null : people.read(read))
  return readOn(clocks, rows => rows.map(row => ({ ...row, fired: firedRungs.read(row.fired), people: readPeople(row.people) })))
}

const kindsThatWait = clockNames.filter(name => 'waits' in clockKinds[name])

/** Over `clock c`. */
const firedRungs = rowsPart(
  () => sql<FiredRung>`
    select g.position, g.fired_at as "firedAt",
      (select coalesce(json_agg(m.name order by array_position(g.told, m.id)), '[]') from member m where m.id = any(g.told)) as names
    from clock_rung g where g.district_id = c.district_id and g.clock_id = c.id order by g.position`,
  { firedAt: true },
)

/** The clocks with their reason in words (R9.5) and who is told when: rungs that fired with the names told, those to come with whom they would tell. `chain`: the line of who is responsible. */
export async function explainClocks(
  db: Kysely<DB>,
  districtId: string,
  rows: readonly Row[],
  chain: Chain,
  { fromOutside, withPeople, language }: ClocksRead,
  now: Temporal.Instant,
): Promise<z.output<typeof ExplainedClock>[]> {
  const [calendarAt, ladderAt] = [await calendarsFor(db, districtId, rows, now), await laddersOf(db, districtId)]
  const around = withPeople ? await aroundEach(db, districtId, rows, chain, now) : null
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    stoppedAt: row.stoppedAt,
    stoppedBy: row.stoppedBy,
    provisional: row.provisional,
    promise: { amount: row.promiseAmount, unit: row.promiseUnit },
    holderId: withPeople ? row.holderId : null,
    holderName: fromOutside && row.holderRule === 'unit' ? null : row.holderName,
    taskId: subjectOf(row.subjectKind).keeps?.(row.subjectId).taskId ?? null,
    why: whyDue(row, calendarAt, language, now),
    rungs: around ? rungsOf(row, calendarAt(row.startedAt), ladderAt(row.startedAt), around(row)) : [],
  }))
}

/** Another server may have published a table that this one has not heard of. */
async function calendarsFor(db: Kysely<DB>, districtId: string, rows: readonly Row[], now: Temporal.Instant): Promise<CalendarAt> {
  const kept = await calendarsOf(db, districtId)
  const { version } = kept(now)
  return rows.some(row => row.calendarVersion > version) ? freshCalendarsOf(db, districtId) : kept
}

/** Of its own clocks the line of who is responsible, of a named person's their own; a task's, a decision's are around their own holder. */
async function aroundEach(
  db: Kysely<DB>,
  districtId: string,
  rows: readonly Row[],
  chain: Chain,
  now: Temporal.Instant,
): Promise<(row: Row) => Around> {
  const own = { officerId: chain.officerId, enterpriseId: null }
  const named = rows.filter(row => row.holderRule === 'named')
  const chainFor =
    named.length > 0
      ? await chainsOf(
          db,
          districtId,
          named.map(row => lineOf(row, own)),
          now,
        )
      : null
  const lineOfRow = (row: Row) => (row.holderRule === 'named' ? chainFor?.(lineOf(row, own)) : undefined) ?? chain
  const around = await peopleAround(db, [chain, ...named.map(lineOfRow)], now)
  return row => (row.people ? aroundOwn(row, row.people, chain) : around(lineOfRow(row)))
}

/** A promised date explains itself by the promise; every other clock by its reckoning; one that stopped before a table arrived, by what it was then: it will not move. R9.4 */
function whyDue(row: Row, calendarAt: CalendarAt, language: Language, now: Temporal.Instant): string {
  const kind: ClockKind = clockKinds[row.kind]
  if (kind.dated) {
    const blanks = { made: momentBlank(row.startedAt, now), due: momentBlank(row.dueAt, now) }
    return say(kind.dated, language).replace(/\{(made|due)\}/g, (_, blank: keyof typeof blanks) => blanks[blank])
  }
  const word = kind.begins && say(kind.begins, language)
  const promise = { amount: row.promiseAmount, unit: row.promiseUnit }
  const { deadline, sentence, asItWas } = keptDeadline(calendarAt(row.startedAt), row.startedAt, promise)
  if (row.firstDueAt) return `${sentence(language, word)}${extendedWords(row.dueAt, language, now)}`
  const willMove = deadline.provisional && row.stoppedAt === null
  if (deadline.dueAt.equals(row.dueAt) && willMove === deadline.provisional) return sentence(language, word)
  if (row.hasWaited) return `${sentence(language, word)}${movedTo(row.dueAt, language, now)}`
  const then = asItWas(row.dueAt, language, word)
  return language === 'en' ? `${then}, by the calendar of that time` : `${then}，按当时的放假表`
}

/** R6.2: what was paused is said after the reckoning. */
function movedTo(dueAt: Temporal.Instant, language: Language, now: Temporal.Instant): string {
  const due = momentBlank(dueAt, now)
  return language === 'en' ? `; the time paused moves it to ${due}` : `，等待的时间顺延到 ${due}`
}

function rungsOf(row: Row, calendar: Calendar, ladder: Ladder, around: Around): z.output<typeof ExplainedClock>['rungs'] {
  const unitClass = unitClassOf(row.promiseUnit)
  const face = { promiseUnit: row.promiseUnit, startedAt: row.startedAt, dueAt: row.dueAt }
  const fixed = ladder[unitClass].filter(rung => !rung.daily).length
  const upTo = Math.max(fixed, ...row.fired.map(rung => rung.position + 1))
  return Array.from({ length: upTo }, (_, position) => position).flatMap(position => {
    const fired = row.fired.find(rung => rung.position === position)
    // of a stopped clock the rest lapses
    if (!fired && row.stoppedAt !== null) return []
    const tells = tellsAt(ladder, unitClass, position)
    const names = fired ? fired.names : whoIsTold(tells, around).told.flatMap(id => around.names.get(id) ?? [])
    const at = nextRungAt(calendar, ladder, face, position)
    return [{ position, at, firedAt: fired?.firedAt ?? null, tells: [...tells], names: [...new Set(names)] }]
  })
}
