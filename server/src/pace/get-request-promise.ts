import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { intervalOf, type Measured } from '@yigen/domain/pace/interval.ts'
import { type Interval, paces, type RequestPromise } from '@yigen/domain/pace/pace.ts'
import { isGone } from '@yigen/domain/requests/request-status.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type CalendarAt, calendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { pausesOf } from '#pauses/pause.queries.ts'
import { isFromOutside } from '#sight/matter-sight.ts'
import {
  type ClockOfPromise,
  type MatterOfPromise,
  type Part,
  readClocksOfPromise,
  readLicence,
  readMatter,
  readParts,
} from './promise.queries.ts'

type View = z.output<typeof RequestPromise>

/** How a matter stands against its promise: receipt to the first answer, every part of a unit, receipt to settlement, and the pace promised from an event of its own. R9.6; the enterprise reads what is public of it (R11.3) */
export async function getRequestPromise(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  language: Language,
  now: Temporal.Instant,
): Promise<View> {
  const matter = await readMatter(db, actor, id, now)
  const [calendarAt, read, parts, pauses] = await Promise.all([
    calendarsOf(db, actor.districtId),
    readClocksOfPromise(db, actor.districtId, id),
    readParts(db, actor.districtId, id),
    pausesOf(db, actor.districtId, [id]),
  ])
  const clocks = read.map(clock => (matter.heldClockIds.includes(clock.id) ? { ...clock, stoppedAt: null } : clock))
  const measured = [
    ...firstAnswer(matter, clocks),
    ...parts.flatMap(part => partIntervals(part, clocks, isFromOutside(actor))),
    ...settlement(matter, clocks, pauses, calendarAt),
    ...(await pace(db, actor, matter, parts, now)),
  ]
  return viewOf(
    matter,
    measured.map(one => intervalOf(calendarAt(one.startAt ?? now), one, language, now)),
  )
}

function viewOf(matter: MatterOfPromise, intervals: z.output<typeof Interval>[]): View {
  const measured = intervals.filter(({ state }) => state === 'done' || state === 'doneLate' || state === 'over')
  return {
    requestId: matter.id,
    serviceCode: matter.serviceCode,
    serviceNameZh: matter.serviceNameZh,
    serviceNameEn: matter.serviceNameEn,
    intervals,
    measured: measured.length,
    inTime: measured.filter(({ state }) => state === 'done').length,
  }
}

/** The first 24 hours of the matter; further messages have theirs. */
function firstAnswer(matter: MatterOfPromise, clocks: readonly ClockOfPromise[]): Measured[] {
  const clock = clocks.find(one => one.kind === 'answer')
  if (!clock) return []
  const endAt = matter.firstAnsweredAt
  return [{ ...startOf(clock), kind: 'firstAnswer', from: 'receipt', endAt, dropped: endAt === null && clock.stoppedAt !== null }]
}

/** The unit answers within 4 working hours (accepts or returns), then keeps its own promise. R7.2 */
function partIntervals(part: Part, clocks: readonly ClockOfPromise[], fromOutside: boolean): Measured[] {
  const of = (kind: ClockOfPromise['kind']) => clocks.findLast(clock => clock.subjectId === part.id && clock.kind === kind)
  const [acceptance, task] = [of('taskAcceptance'), of('task')]
  const shared = { unitName: part.unitName, from: 'receipt' } as const
  const endAt = part.status === 'finished' ? part.endedAt : null
  return [
    ...(acceptance && !fromOutside
      ? [
          {
            ...shared,
            ...startOf(acceptance),
            kind: 'taskAcceptance' as const,
            endAt: part.answeredAt,
            dropped: isDropped(part.answeredAt, acceptance),
          },
        ]
      : []),
    ...(task ? [{ ...shared, ...startOf(task), kind: 'task' as const, endAt, dropped: isDropped(endAt, task) }] : []),
  ]
}

const isDropped = (endAt: Temporal.Instant | null, clock: ClockOfPromise): boolean => endAt === null && clock.stoppedAt !== null

/** The last one: reclassified it is reckoned anew, reopened it starts again. Moved by what was paused (R6.2). */
function settlement(
  matter: MatterOfPromise,
  clocks: readonly ClockOfPromise[],
  pauses: readonly Span[],
  calendarAt: CalendarAt,
): Measured[] {
  const clock = clocks.findLast(one => one.kind === 'settlement')
  if (!clock) return []
  const waited = pauses.filter(pause => Temporal.Instant.compare(pause.from, clock.startedAt) >= 0)
  const pausedMinutes = waited.reduce((sum, pause) => sum + workingMinutesBetween(calendarAt(clock.startedAt), pause.from, pause.to), 0)
  const endAt = isGone(matter.status) ? null : clock.stoppedAt
  const first = clocks.find(one => one.kind === 'settlement') ?? clock
  const from = clock.startedAt.equals(first.startedAt) ? 'receipt' : 'reopening'
  return [{ ...startOf(clock), kind: 'settlement', from, endAt, pausedMinutes, dropped: isDropped(endAt, clock) }]
}

const startOf = (clock: ClockOfPromise) => ({
  startAt: clock.startedAt,
  dueAt: clock.dueAt,
  promise: { amount: clock.promiseAmount, unit: clock.promiseUnit },
})

/** From the event that counts: the lead unit took it up at the counter, the application was handed in, the licence was issued; until the lead unit's part is finished, or the matter settled. R9.6 */
async function pace(
  db: Kysely<DB>,
  actor: Actor,
  matter: MatterOfPromise,
  parts: readonly Part[],
  now: Temporal.Instant,
): Promise<Measured[]> {
  const promised = paces[matter.serviceCode ?? '']
  if (!promised) return []
  const lead = parts.filter(part => part.unitId === matter.leadUnitId && part.acceptedAt !== null)
  const startAt =
    promised.from === 'licence'
      ? await readLicence(db, actor.districtId, matter.enterpriseId, matter.endedAt ?? now)
      : (lead[0]?.acceptedAt ?? null)
  const finished = lead.findLast(part => part.status === 'finished')?.endedAt ?? null
  const endAt = finished ?? (matter.status === 'settled' ? matter.endedAt : null)
  const dropped = endAt === null && matter.endedAt !== null
  return [{ kind: 'pace', from: promised.from, startAt, endAt, promise: promised.promise, dropped }]
}
