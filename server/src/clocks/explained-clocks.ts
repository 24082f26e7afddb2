import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline } from '@yigen/domain/calendar/explain-deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { ExplainedClock } from '@yigen/domain/clocks/clock-view.ts'
import { nextRungAt, tellsAt } from '@yigen/domain/clocks/ladder.ts'
import type { Ladder } from '@yigen/domain/clocks/rung.ts'
import { unitClassOf } from '@yigen/domain/clocks/unit-class.ts'
import { whoIsTold } from '@yigen/domain/clocks/who-is-told.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type ClockName, clockKinds, internalClockNames } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar, readFreshCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { readLadder } from './ladder.queries.ts'
import { type Around, peopleAround } from './people-around.ts'
import { type HeldByOthers, peopleAroundOthers } from './people-around-others.ts'

type Row = HeldByOthers & {
  taskId: string | null
  kind: ClockName
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
  stoppedBy: string | null
  provisional: boolean
  calendarVersion: number
  /** a pause moved its due time (R6.2) */
  wasPaused: boolean
  promiseAmount: number
  promiseUnit: TimePromise['unit']
  holderName: string | null
  fired: { position: number; firedAt: string; names: string[] }[]
}

export type Asked = {
  districtId: string
  requestId: string
  /** who is responsible: whose line holds it */
  officerId: string | null
  enterpriseId: string
  language: Language
  /** the enterprise reads neither the office's internal clocks nor its people (R11.1, R11.3) */
  fromOutside: boolean
  withPeople: boolean
}

/** The clocks of a request with their reason in words (R9.5) and who is told when: rungs that fired with the names told, those to come with whom they would tell. */
export async function explainedClocks(db: Kysely<DB>, asked: Asked, now: Temporal.Instant): Promise<z.output<typeof ExplainedClock>[]> {
  const [rows, kept, ladder] = await Promise.all([readClocks(db, asked), readCalendar(db), readLadder(db, asked.districtId)])
  const aroundOf = asked.withPeople ? await readAround(db, asked, rows, now) : null
  const calendar = rows.some(row => row.calendarVersion > kept.version) ? await readFreshCalendar(db) : kept
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    stoppedAt: row.stoppedAt,
    stoppedBy: row.stoppedBy,
    provisional: row.provisional,
    promise: { amount: row.promiseAmount, unit: row.promiseUnit },
    holderId: asked.withPeople ? row.holderId : null,
    holderName: asked.fromOutside && row.holderRule === 'unit' ? null : row.holderName,
    taskId: row.taskId,
    why: whyDue(row, calendar, asked.language, now),
    rungs: aroundOf ? rungsOf(row, calendar, ladder, aroundOf(row)) : [],
  }))
}

/** Of its own clocks the line of who is responsible; a task's, a decision's are around their own holder. */
async function readAround(db: Kysely<DB>, asked: Asked, rows: readonly Row[], now: Temporal.Instant): Promise<(row: Row) => Around> {
  const chain = await chainOf(db, asked.districtId, asked, now)
  const others = rows.filter(row => row.holderRule !== 'officer')
  const [own, aroundOther] = await Promise.all([
    peopleAround(db, asked.districtId, [chain], now),
    peopleAroundOthers(db, asked.districtId, others, now),
  ])
  return row => (row.holderRule === 'officer' ? own(chain) : aroundOther(row, chain))
}

async function readClocks(db: Kysely<DB>, { districtId, requestId, fromOutside }: Asked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional, c.calendar_version as "calendarVersion",
      c.kind = 'settlement' and exists (select from request_pause p where p.district_id = c.district_id and p.request_id = c.request_id and p.paused_at >= c.started_at) as "wasPaused",
      c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", h.name as "holderName",
      c.holder_rule as "holderRule", c.unit_id as "unitId", case when c.subject_kind = 'task' then c.subject_id end as "taskId",
      coalesce((select json_agg(json_build_object('position', g.position, 'firedAt', g.fired_at,
          'names', (select coalesce(json_agg(m.name order by array_position(g.told, m.id)), '[]') from member m where m.id = any(g.told))) order by g.position)
        from clock_rung g where g.district_id = c.district_id and g.clock_id = c.id), '[]') as fired
    from clock c left join member h on h.id = c.holder_id
    where c.district_id = ${districtId} and c.request_id = ${requestId} ${fromOutside ? sql`and c.kind <> all(${[...internalClockNames]})` : sql``}
    order by c.stopped_at is not null, c.due_at`.execute(db)
  return rows
}

/** A promised date explains itself by the promise; every other clock by its reckoning; one that stopped before a table arrived, by what it was then: it will not move. R9.4 */
function whyDue(row: Row, calendar: Calendar, language: Language, now: Temporal.Instant): string {
  const kind: ClockKind = clockKinds[row.kind]
  if (kind.dated) {
    const [made, due] = [momentBlank(row.startedAt, now), momentBlank(row.dueAt, now)]
    return language === 'en' ? `Promised on ${made} for ${due}` : `${made} 承诺，${due} 前再答复`
  }
  const deadline = deadlineOf(calendar, row.startedAt, { amount: row.promiseAmount, unit: row.promiseUnit })
  const word = kind.begins && say(kind.begins, language)
  const willMove = deadline.provisional && row.stoppedAt === null
  if (deadline.dueAt.equals(row.dueAt) && willMove === deadline.provisional) return explainDeadline(deadline, language, word).sentence
  if (row.wasPaused) return `${explainDeadline(deadline, language, word).sentence}${movedTo(row.dueAt, language, now)}`
  const asItWas = { ...deadline, dueAt: row.dueAt, provisional: false, untabled: [], counted: [], skipped: [], madeUp: [] }
  const { sentence } = explainDeadline(asItWas, language, word)
  return language === 'en' ? `${sentence}, by the calendar of that time` : `${sentence}，按当时的放假表`
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
  return Array.from({ length: upTo }, (_, position) => {
    const fired = row.fired.find(rung => rung.position === position)
    const tells = tellsAt(ladder, unitClass, position)
    const names = fired ? fired.names : whoIsTold(tells, around).told.flatMap(id => around.names.get(id) ?? [])
    return {
      position,
      at: nextRungAt(calendar, ladder, face, position),
      firedAt: fired ? Temporal.Instant.from(fired.firedAt) : null,
      tells: [...tells],
      names: [...new Set(names)],
    }
  }).filter(rung => rung.firedAt !== null || row.stoppedAt === null)
}
