import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { type ClockFace, clockReading, clockState } from './clock.ts'
import { dueWords, provisionalWord, readingSentence, readingWords } from './clock-words.ts'
import { unitClassOf } from './unit-class.ts'

const clock = (startedAt: string, dueAt: string, stoppedAt?: string): ClockFace => ({
  startedAt: moment(startedAt),
  dueAt: moment(dueAt),
  stoppedAt: stoppedAt ? moment(stoppedAt) : null,
  provisional: false,
})
const now = moment('2026-11-25 09:42')

test.each([
  ['剩 10 小时 33 分', 'running', clock('2026-11-24 20:15', '2026-11-25 20:15')],
  ['剩 1 小时 48 分', 'soon', clock('2026-11-24 11:30', '2026-11-25 11:30')],
  ['剩 4 小时', 'soon', clock('2026-11-24 13:42', '2026-11-25 13:42')],
  ['剩 4 小时', 'running', clock('2026-11-24 13:42:30', '2026-11-25 13:42:30')],
  ['超 15 小时 42 分', 'over', clock('2026-11-20 16:40', '2026-11-24 18:00')],
  ['剩 0 分', 'soon', clock('2026-11-24 09:42', '2026-11-25 09:42')],
  ['超 1 分', 'over', clock('2026-11-24 09:41:59', '2026-11-25 09:41:59')],
  ['剩 2 天 8 小时', 'running', clock('2026-11-25 08:58', '2026-11-27 18:00')],
  ['剩 13 天 8 小时', 'running', clock('2026-11-25 08:58', '2026-12-08 18:00')],
  ['剩 2 天', 'running', clock('2026-11-25 08:58', '2026-11-27 09:44')],
  ['剩 40 天', 'running', clock('2026-11-25 08:58', '2027-01-04 18:00')],
  ['用时 13 小时 51 分', 'done', clock('2026-11-24 20:15', '2026-11-25 20:15', '2026-11-25 10:06')],
  ['用时 24 小时', 'done', clock('2026-11-23 20:15', '2026-11-24 20:15', '2026-11-24 20:15')],
  ['用时 29 小时', 'doneLate', clock('2026-02-15 18:00', '2026-02-16 18:00', '2026-02-16 23:00')],
] as const)('%s is %s', (words, state, face) => {
  const reading = clockReading(face, now)
  expect([readingSentence(reading, 'zh-CN'), reading.state]).toEqual([words, state])
})

test('words in parts, large number and small unit', () => {
  const reading = clockReading(clock('2026-11-24 20:15', '2026-11-25 20:15'), now)
  expect(readingWords(reading, 'zh-CN')).toEqual({
    lead: '剩',
    parts: [
      { n: 10, unit: '小时' },
      { n: 33, unit: '分' },
    ],
  })
  expect(readingSentence(reading, 'en')).toBe('due in 10 h 33 min')
  expect(reading.used).toBeCloseTo(807 / 1440)
})

test.each([
  ['2026-11-25 20:15', '今天 20:15', 'today 20:15'],
  ['2026-11-24 18:00', '昨天 18:00 到期', 'was due yesterday 18:00'],
  ['2026-11-26 09:05', '明天 09:05', 'tomorrow 09:05'],
  ['2026-11-27 18:00', '周五 11-27 18:00', 'Fri 11-27 18:00'],
  ['2026-11-20 18:00', '周五 11-20 18:00 到期', 'was due Fri 11-20 18:00'],
  ['2027-01-04 18:00', '2027-01-04 18:00', '2027-01-04 18:00'],
  ['2026-12-01 00:00', '周一 11-30 24:00', 'Mon 11-30 24:00'],
  ['2026-11-26 00:00', '今天 24:00', 'today 24:00'],
  ['2027-01-01 00:00', '周四 12-31 24:00', 'Thu 12-31 24:00'],
])('%s is said %s', (dueAt, chinese, english) => {
  expect(dueWords(moment(dueAt), now, 'zh-CN')).toBe(chinese)
  expect(dueWords(moment(dueAt), now, 'en')).toBe(english)
})

test('tomorrow across the year is tomorrow', () => {
  expect(dueWords(moment('2027-01-01 20:15'), moment('2026-12-31 09:00'), 'zh-CN')).toBe('明天 20:15')
})

test('provisional is a word', () => {
  expect([provisionalWord('zh-CN'), provisionalWord('en')]).toEqual(['暂定', 'provisional'])
})

test('calendar days climb with the clock, working units with working time', () => {
  expect((['clockHours', 'calendarDays', 'workingHours', 'workingDays'] as const).map(unitClassOf)).toEqual([
    'clock',
    'clock',
    'working',
    'working',
  ])
})

test('the bar never runs backwards nor past its end, and a stopped clock stands still', () => {
  const minute = fc.integer({ min: 0, max: 100_000 })
  const later = (base: Temporal.Instant, minutes: number) => base.add({ minutes })
  fc.assert(
    fc.property(minute, minute, minute, minute, (length, a, b, stop) => {
      const startedAt = moment('2026-01-01 00:00')
      const running = { startedAt, dueAt: later(startedAt, length), stoppedAt: null }
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map(minutes => clockReading(running, later(startedAt, minutes)).used)
      expect(first).toBeLessThanOrEqual(second ?? 0)
      expect(second).toBeLessThanOrEqual(1)
      const stopped = { ...running, stoppedAt: later(startedAt, stop) }
      expect(clockReading(stopped, later(startedAt, a))).toEqual(clockReading(stopped, later(startedAt, b)))
      expect(clockState(stopped, now)).toBe(stop > length ? 'doneLate' : 'done')
    }),
  )
})
