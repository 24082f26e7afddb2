import { type Calendar, isWorkday } from './calendar.ts'
import { closingTime, type WorkingTime } from './working-hours.ts'
import { at, dateIn, startOfDay } from './zone.ts'

const nanosecondsPerMinute = 60_000_000_000

type Span = { from: bigint; to: bigint }

/**
 * The moment `minutes` of working time after `instant`, or before it when negative. R9.2
 *
 * Time outside working time does not count. What ends with a morning ends at 12:00, not at 14:00; counted backwards it begins at 14:00. No minutes: the moment itself.
 */
export function addWorkingMinutes(calendar: Calendar, instant: Temporal.Instant, minutes: number): Temporal.Instant {
  const backwards = minutes < 0
  const start = instant.epochNanoseconds
  let left = BigInt(Math.round(Math.abs(minutes) * nanosecondsPerMinute))
  for (let date = dateIn(instant); left > 0n; date = date.add({ days: backwards ? -1 : 1 })) {
    const spans = workingSpans(calendar, date)
    for (const span of backwards ? spans.reverse() : spans) {
      const open = backwards ? span.from : later(span.from, start)
      const close = backwards ? earlier(span.to, start) : span.to
      if (close <= open) continue
      if (close - open >= left) return Temporal.Instant.fromEpochNanoseconds(backwards ? close - left : open + left)
      left -= close - open
    }
  }
  return instant
}

/** Minutes of working time from `a` to `b`, negative when `b` is earlier; seconds remain as a fraction. */
export function workingMinutesBetween(calendar: Calendar, a: Temporal.Instant, b: Temporal.Instant): number {
  if (Temporal.Instant.compare(a, b) > 0) return -workingMinutesBetween(calendar, b, a)
  const last = dateIn(b)
  let total = 0n
  for (let date = dateIn(a); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const span of workingSpans(calendar, date)) {
      const length = earlier(span.to, b.epochNanoseconds) - later(span.from, a.epochNanoseconds)
      if (length > 0n) total += length
    }
  }
  return Number(total) / nanosecondsPerMinute
}

/** Minutes of a whole workday: 420 of seven hours. R9.3 */
export function minutesADay({ workingTime }: Pick<Calendar, 'workingTime'>): number {
  return Number(spansOf(workingTime).reduce((sum, { from, to }) => sum + to - from, 0n)) / nanosecondsPerMinute
}

/** The end of working time (18:00) on a date; on a day off, that of the next workday. R9.3 */
export function endOfWorkingDay(calendar: Calendar, date: Temporal.PlainDate): Temporal.Instant {
  return at(isWorkday(calendar, date) ? date : nextWorkday(calendar, date), closingTime(calendar.workingTime))
}

/** The n-th workday after a date; the date itself does not count. R9.3 */
export function nextWorkday(calendar: Calendar, date: Temporal.PlainDate, n = 1): Temporal.PlainDate {
  let day = date
  for (let left = n; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}

function workingSpans(calendar: Calendar, date: Temporal.PlainDate): Span[] {
  if (!isWorkday(calendar, date)) return []
  const midnight = startOfDay(date).epochNanoseconds
  return spansOf(calendar.workingTime).map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}

const read = new WeakMap<WorkingTime, readonly Span[]>()

/** Counted from midnight: no day of the zone is longer or shorter than another. Read once, for every clock asks for these. */
function spansOf(workingTime: WorkingTime): readonly Span[] {
  const known = read.get(workingTime) ?? workingTime.map(({ from, to }) => ({ from: sinceMidnight(from), to: sinceMidnight(to) }))
  read.set(workingTime, known)
  return known
}

function sinceMidnight(time: string): bigint {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return BigInt((hours * 60 + minutes) * nanosecondsPerMinute)
}

const later = (a: bigint, b: bigint) => (a > b ? a : b)
const earlier = (a: bigint, b: bigint) => (a < b ? a : b)
