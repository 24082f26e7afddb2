import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineOf } from '#calendar/deadline.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { promiseUnits, type TimePromise } from '#calendar/time-promise.ts'
import { dueRungs, nextRungAt, rungAt, rungPlace } from './ladder.ts'
import { type Ladder, standardLadder } from './rung.ts'
import { rungWords } from './rung-words.ts'

function started(start: string, promise: TimePromise) {
  const { startAt, dueAt } = deadlineOf(official, moment(start), promise)
  return { promiseUnit: promise.unit, startedAt: startAt, dueAt }
}

const answer = started('2026-02-15 18:00', { amount: 24, unit: 'clockHours' })
const task = started('2026-11-25 08:58', { amount: 2, unit: 'workingDays' })
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('+08:00').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
const fired = (clock: typeof answer, next: number, asOf: string, ladder: Ladder = standardLadder) =>
  dueRungs(official, ladder, clock, next, moment(asOf)).map(rung => `${rung.position} ${local(rung.at)} ${rung.tells.join('+')}`)

test('the night everyone is away: T−4, T, T+4, T+24, then each day at 09:00', () => {
  const rungs = [0, 1, 2, 3, 4, 5].map(position => local(rungAt(official, standardLadder, answer, position)))
  expect(rungs).toEqual([
    '2026-02-16 14:00',
    '2026-02-16 18:00',
    '2026-02-16 22:00',
    '2026-02-17 18:00',
    '2026-02-18 09:00',
    '2026-02-19 09:00',
  ])
})

test('answered at T+5 h: three rungs have fired, the leader’s has not come', () => {
  expect(fired(answer, 0, '2026-02-16 23:00')).toEqual([
    '0 2026-02-16 14:00 holder+officer',
    '1 2026-02-16 18:00 holder+minister',
    '2 2026-02-16 22:00 head',
  ])
  expect(local(nextRungAt(official, standardLadder, answer, 3))).toBe('2026-02-17 18:00')
})

test('clocks in working units climb in working hours', () => {
  expect([0, 1, 2, 3, 4].map(position => local(rungAt(official, standardLadder, task, position)))).toEqual([
    '2026-11-27 14:00',
    '2026-11-27 18:00',
    '2026-11-30 15:00',
    '2026-12-01 10:00',
    '2026-12-02 09:00',
  ])
})

test('after a week of downtime every rung comes once, the daily ones day by day', () => {
  expect(fired(answer, 1, '2026-02-21 09:00')).toEqual([
    '1 2026-02-16 18:00 holder+minister',
    '2 2026-02-16 22:00 head',
    '3 2026-02-17 18:00 leader',
    '4 2026-02-18 09:00 leader',
    '5 2026-02-19 09:00 leader',
    '6 2026-02-20 09:00 leader',
    '7 2026-02-21 09:00 leader',
  ])
})

test('a leader’s rung at 09:00 sharp is followed by the next day’s', () => {
  const nine = started('2026-11-23 09:00', { amount: 24, unit: 'clockHours' })
  expect([3, 4].map(position => local(rungAt(official, standardLadder, nine, position)))).toEqual(['2026-11-25 09:00', '2026-11-26 09:00'])
})

test('a promise shorter than the reminder: it fires at the start, not never', () => {
  const short = started('2026-11-25 10:00', { amount: 2, unit: 'clockHours' })
  expect(local(rungAt(official, standardLadder, short, 0))).toBe('2026-11-25 08:00')
  expect(local(nextRungAt(official, standardLadder, short, 0))).toBe('2026-11-25 10:00')
  expect(fired(short, 0, '2026-11-25 10:00')).toEqual(['0 2026-11-25 10:00 holder+officer'])
})

test('a call entered two days late fires its past rungs once, at entry', () => {
  const call = started('2026-11-22 08:00', { amount: 24, unit: 'clockHours' })
  expect(fired(call, 0, '2026-11-25 08:59').map(rung => rung[0])).toEqual(['0', '1', '2', '3', '4'])
  expect(fired(call, 4, '2026-11-25 09:00')).toEqual(['4 2026-11-24 09:00 leader', '5 2026-11-25 09:00 leader'])
})

test('an added rung stands in its place', () => {
  const early = { position: 0, offsetMinutes: -480, tells: ['holder' as const] }
  const clock = [early, ...standardLadder.clock.map(rung => ({ ...rung, position: rung.position + 1 }))]
  expect(fired(answer, 0, '2026-02-16 14:00', { ...standardLadder, clock })).toEqual([
    '0 2026-02-16 10:00 holder',
    '1 2026-02-16 14:00 holder+officer',
  ])
})

test.each([
  ['clock', 0, '到期前 4 小时', '4 hours before'],
  ['clock', 1, '到期', 'due'],
  ['clock', 2, '超时 4 小时', '4 hours over'],
  ['clock', 3, '超时满一天', 'a day over'],
  ['working', 3, '超时满一天', 'a day over'],
  ['working', 4, '超时后第 1 个 09:00', '09:00 number 1 after'],
  ['clock', 6, '超时后第 3 个 09:00', '09:00 number 3 after'],
] as const)('a rung has its name: %s %s is %s', (unitClass, position, zh, en) => {
  expect(rungWords(rungPlace(standardLadder, unitClass, position))).toEqual({ zh, en })
})

test('a day over in working time is the district’s own day: eight hours of one that works seven are eight hours', () => {
  const place = rungPlace(standardLadder, 'working', 3)
  expect([480, 420].map(workingDay => rungWords({ ...place, workingDay }).zh)).toEqual(['超时满一天', '超时 8 小时'])
  expect(rungWords({ ...place, offsetMinutes: 420, workingDay: 420 }).zh).toBe('超时满一天')
  expect(rungWords({ ...rungPlace(standardLadder, 'clock', 3), workingDay: 420 }).zh).toBe('超时满一天')
})

test('an added rung has a name of its own, and those after it keep theirs', () => {
  const early = { position: 0, offsetMinutes: -480, tells: ['holder' as const] }
  const clock = [early, ...standardLadder.clock.map(rung => ({ ...rung, position: rung.position + 1 }))]
  const names = [0, 1, 5].map(position => rungWords(rungPlace({ ...standardLadder, clock }, 'clock', position)).zh)
  expect(names).toEqual(['到期前 8 小时', '到期前 4 小时', '超时后第 1 个 09:00'])
})

test.each([-1, 0.5])('there is no rung %s', position => {
  expect(() => rungAt(official, standardLadder, answer, position)).toThrow(RangeError)
})

test('however often it is swept, each rung fires exactly once, in order, and never early', () => {
  const anyClock = fc.record({
    start: fc.integer({ min: 0, max: 700 * 1440 }).map(minutes => moment('2024-01-01 00:00').add({ minutes })),
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom(...promiseUnits),
  })
  fc.assert(
    fc.property(
      anyClock,
      fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 }),
      ({ start, amount, unit }, pauses) => {
        const { dueAt } = deadlineOf(official, start, { amount, unit })
        const clock = { promiseUnit: unit, startedAt: start, dueAt }
        let [asOf, next] = [start, 0]
        const swept = []
        for (const pause of pauses) {
          const due = dueRungs(official, standardLadder, clock, next, asOf)
          next += due.length
          swept.push(...due)
          expect(due.every(rung => Temporal.Instant.compare(rung.at, asOf) <= 0)).toBe(true)
          expect(Temporal.Instant.compare(nextRungAt(official, standardLadder, clock, next), asOf)).toBe(1)
          asOf = asOf.add({ minutes: pause })
        }
        swept.push(...dueRungs(official, standardLadder, clock, next, asOf))
        expect(swept).toEqual(dueRungs(official, standardLadder, clock, 0, asOf))
        expect(swept.map(rung => rung.position)).toEqual(swept.map((_, index) => index))
      },
    ),
    { numRuns: 60 },
  )
})
