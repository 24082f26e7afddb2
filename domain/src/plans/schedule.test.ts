import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkday } from '#calendar/calendar.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { workingMinutesBetween } from '#calendar/working-time.ts'
import { dateIn } from '#calendar/zone.ts'
import { links, type MilestonePromise, milestoneUnits, type PlannedMilestone } from './plan-graph.ts'
import { type Actual, schedule } from './schedule.ts'
import { workScale } from './work-scale.ts'

const minute = 60_000
const first = moment('2026-09-20 00:00')
const scale = workScale(official, first)
const horizon = 150

/** Every minute of some months: whether it is worked, whether working time ends with it, whether the day does, and whether a workday opens with it. */
const minutes = Array.from({ length: horizon * 1440 }, (_, at) => {
  const from = first.add({ minutes: at })
  const [time, date] = [at % 1440, dateIn(from)]
  const workday = isWorkday(official, date)
  return {
    worked: workday && ((time >= 540 && time < 720) || (time >= 840 && time < 1080)),
    closes: workday && time === 1080,
    opens: workday && time === 540,
    day: Math.floor(at / 1440),
  }
})

/** How many workdays have opened up to each minute. */
const openings: number[] = []
for (const { opens } of minutes) openings.push((openings.at(-1) ?? 0) + (opens ? 1 : 0))
/** Minutes at which anything can come to an end. */
const eventful = minutes.flatMap(({ closes, opens }, at) => (minutes[at - 1]?.worked || closes || opens || at % 1440 === 0 ? [at] : []))

/** What ends at midnight ends the day. */
const dayClosed = (at: number) => Math.floor((at - 1) / 1440)

/** Minute after minute: what waits for nothing any more starts, what has had its time ends. No lag is negative here, so that nothing must be known before it happens. */
function minuteByMinute(milestones: readonly PlannedMilestone[], beginsAt: number): { startAt: number; finishAt: number }[] {
  const startAt = new Map<string, number>()
  const startDay = new Map<string, number>()
  const finishAt = new Map<string, number>()
  const left = new Map<string, number>()
  /** So many workdays have opened since the day on which something happened. */
  const opened = (day: number | undefined, at: number, lag: number) =>
    day !== undefined && (lag === 0 || (openings[at] as number) - (openings[day * 1440 + 1439] as number) >= lag)
  const dayOf = (id: string) => (finishAt.has(id) ? dayClosed(finishAt.get(id) as number) : undefined)
  const free = ({ predecessors }: PlannedMilestone, at: number) =>
    predecessors.every(({ id, link, lag }) => opened(link === 'finishStart' ? dayOf(id) : startDay.get(id), at, lag))
  const run = (at: number) => {
    const [now, before] = [minutes[at] as (typeof minutes)[number], minutes[at - 1]]
    for (const { id, promise } of milestones) {
      if (!startAt.has(id) || finishAt.has(id) || at === startAt.get(id)) continue
      const ticks = {
        workingHours: before?.worked ? 1 : 0,
        workingDays: now.closes && now.day !== startDay.get(id) ? 1 : 0,
        calendarDays: at % 1440 === 0 && before?.day !== startDay.get(id) ? 1 : 0,
      }
      left.set(id, (left.get(id) as number) - ticks[promise.unit])
      if (left.get(id) === 0) finishAt.set(id, at)
    }
  }
  const begin = (at: number) => {
    for (let more = true; more; ) {
      more = false
      for (const milestone of milestones) {
        const { id, promise } = milestone
        if (startAt.has(id) || !free(milestone, at)) continue
        startAt.set(id, at)
        startDay.set(id, dayClosed(at))
        left.set(id, promise.amount * (promise.unit === 'workingHours' ? 60 : 1))
        more = true
      }
    }
  }
  for (const at of [beginsAt, ...eventful.filter(minute => minute > beginsAt)]) {
    if (finishAt.size === milestones.length) break
    run(at)
    begin(at)
  }
  // what follows an end of day starts in its last moment
  const started = (id: string) => {
    const minuteOf = startAt.get(id) as number
    return at(minuteOf) - (minuteOf % 1440 === 0 ? 1 : 0)
  }
  return milestones.map(({ id }) => ({ startAt: started(id), finishAt: at(finishAt.get(id) as number) }))
}

const promise: fc.Arbitrary<MilestonePromise> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('workingHours' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom(...milestoneUnits.filter(unit => unit !== 'workingHours')) }),
)

/** Each waits for some of those before it. */
const plans = (most: number, leastLag: number): fc.Arbitrary<PlannedMilestone[]> =>
  fc
    .array(
      fc.record({
        promise,
        waits: fc.array(
          fc.record({
            of: fc.nat(1000),
            link: fc.constantFrom(...links),
            lag: fc.oneof(fc.constant(0), fc.integer({ min: leastLag, max: 3 })),
          }),
          {
            maxLength: 3,
          },
        ),
      }),
      { minLength: 1, maxLength: most },
    )
    .map(all =>
      all.map(({ promise: takes, waits }, place) => ({
        id: String(place),
        promise: takes,
        predecessors:
          place === 0
            ? []
            : waits.map(({ of, link, lag }) => ({ id: String(Math.max(0, place - 1 - (of % Math.min(place, 6)))), link, lag })),
      })),
    )

const begins = fc.integer({ min: 1440, max: 14 * 1440 })
const at = (offset: number) => first.epochMilliseconds + offset * minute

describe('a plan reckoned (R15.2, R15.3)', () => {
  it('starts and ends each milestone at the minute at which a slow clock does', () => {
    fc.assert(
      fc.property(plans(8, 0), begins, (milestones, begin) => {
        const { rows } = schedule(scale, milestones, { beginsAt: at(begin) })
        const slow = minuteByMinute(milestones, begin)
        expect(rows.map(({ startAt, finishAt }) => [startAt, finishAt])).toEqual(slow.map(({ startAt, finishAt }) => [startAt, finishAt]))
      }),
      { numRuns: 2000 },
    )
  })

  it('lands as late as its last milestone; the latest start of each moves nothing, a moment later it moves the landing', () => {
    fc.assert(
      fc.property(plans(20, 0), begins, (milestones, begin) => {
        const { rows, landsAt } = schedule(scale, milestones, { beginsAt: at(begin) })
        expect(landsAt).toBe(Math.max(...rows.map(({ finishAt }) => finishAt)))
        for (const [place, { latestStart, startAt }] of rows.entries()) {
          expect(latestStart).toBeGreaterThanOrEqual(startAt)
          expect(landingWith(milestones, place, latestStart, at(begin))).toBe(landsAt)
          expect(landingWith(milestones, place, latestStart + 1, at(begin))).toBeGreaterThan(landsAt)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has a critical path from the beginning to the landing, and the slack is working time', () => {
    fc.assert(
      fc.property(plans(20, 0), begins, (milestones, begin) => {
        const { rows, landsAt } = schedule(scale, milestones, { beginsAt: at(begin) })
        const last = rows.filter(({ finishAt }) => finishAt === landsAt)
        expect(last.every(({ critical }) => critical)).toBe(true)
        for (const { slack, startAt, latestStart, finishAt, latestFinish } of rows) {
          const between = [
            [startAt, latestStart],
            [finishAt, latestFinish],
          ].map(([a, b]) =>
            workingMinutesBetween(
              official,
              Temporal.Instant.fromEpochMilliseconds(a as number),
              Temporal.Instant.fromEpochMilliseconds(b as number),
            ),
          )
          expect(slack / minute).toBeCloseTo(Math.min(...between), 2)
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** The landing if one milestone starts then and not before. */
function landingWith(milestones: readonly PlannedMilestone[], place: number, startAt: number, beginsAt: number): number {
  const { id } = milestones[place] as PlannedMilestone
  return schedule(scale, milestones, { beginsAt, actuals: new Map([[id, { startedAt: startAt }]]) }).landsAt
}

describe('the forecast (R15.4)', () => {
  const one = (id: string, amount: number, ...after: string[]): PlannedMilestone => ({
    id,
    promise: { amount, unit: 'workingDays' },
    predecessors: after.map(other => ({ id: other, link: 'finishStart', lag: 0 })),
  })
  const ms = (text: string) => moment(text).epochMilliseconds
  const plan = [one('a', 2), one('b', 3, 'a'), one('c', 1, 'b')]
  const forecast = (now: string, actuals: [string, Actual][]) =>
    schedule(scale, plan, { beginsAt: ms('2026-11-02 09:00'), now: ms(now), actuals: new Map(actuals) }).rows.map(({ startAt, finishAt }) =>
      [startAt, finishAt].map(each =>
        Temporal.Instant.fromEpochMilliseconds(each).toZonedDateTimeISO('+08:00').toPlainDateTime().toString().slice(5, 16),
      ),
    )

  it('keeps the time of what is finished, and what follows starts then', () => {
    expect(forecast('2026-11-05 10:00', [['a', { startedAt: ms('2026-11-02 09:00'), finishedAt: ms('2026-11-05 10:00') }]])).toEqual([
      ['11-02T09:00', '11-05T10:00'],
      ['11-05T10:00', '11-10T18:00'],
      ['11-10T18:00', '11-11T18:00'],
    ])
  })

  it('lets what runs end when it is due, or when its owner expects it, and never before now', () => {
    const started = { startedAt: ms('2026-11-02 09:00') }
    expect(forecast('2026-11-03 10:00', [['a', started]])[0]).toEqual(['11-02T09:00', '11-04T18:00'])
    expect(forecast('2026-11-03 10:00', [['a', { ...started, expectedAt: ms('2026-11-06 18:00') }]])[0]).toEqual([
      '11-02T09:00',
      '11-06T18:00',
    ])
    expect(forecast('2026-11-09 10:00', [['a', started]])[0]).toEqual(['11-02T09:00', '11-09T10:00'])
  })

  it('starts nothing before now', () => {
    const [, b] = forecast('2026-11-09 10:00', [['a', { startedAt: ms('2026-11-02 09:00'), finishedAt: ms('2026-11-03 18:00') }]])
    expect(b).toEqual(['11-09T10:00', '11-12T18:00'])
  })

  it('is never earlier for a delay or for one milestone more', () => {
    fc.assert(
      fc.property(plans(15, 0), begins, fc.nat(100), promise, fc.integer({ min: 0, max: 5 }), (milestones, begin, which, takes, delay) => {
        const [beginsAt, place] = [at(begin), which % milestones.length]
        const before = schedule(scale, milestones, { beginsAt })
        const longer = milestones.map((each, i) =>
          i === place ? { ...each, promise: { ...each.promise, amount: each.promise.amount + delay } } : each,
        )
        expect(schedule(scale, longer, { beginsAt }).landsAt).toBeGreaterThanOrEqual(before.landsAt)
        const { id } = milestones[place] as PlannedMilestone
        const more: PlannedMilestone = { id: 'more', promise: takes, predecessors: [{ id, link: 'finishStart', lag: 0 }] }
        const waiting = milestones.map((each, i) =>
          i > place ? { ...each, predecessors: [...each.predecessors, { id: 'more', link: 'finishStart' as const, lag: 0 }] } : each,
        )
        expect(schedule(scale, [...waiting, more], { beginsAt }).landsAt).toBeGreaterThanOrEqual(before.landsAt)
      }),
      { numRuns: 300 },
    )
  })
})
