import type { WorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { startOfDay } from '@yigen/domain/calendar/zone.ts'
import type { AxisDay } from './axis-days.ts'

/** Where moments lie on a chart whose days are as wide as they are worked. Moments are milliseconds since 1970, places pixels from the left. */
export type Axis = {
  days: readonly AxisDay[]
  /** where each day begins, and where the last one ends */
  lefts: Float64Array
  width: number
  perDay: number
  x: (moment: number) => number
  /** the place in `days` of the day that lies there, the first or last beyond the ends */
  dayAt: (x: number) => number
  /** when the day that lies there begins */
  opensAt: (place: number) => number
}

const day = 86_400_000
/** A day off, in pixels; none where a workday is hardly wider itself. */
const narrow = 2
export const leastWithWeekends = 3

export const offWidth = (perDay: number) => (perDay < leastWithWeekends ? 0 : narrow)

/** As wide a workday as lets all days stand in so many pixels. */
export function perDayWithin(days: readonly AxisDay[], width: number): number {
  const worked = days.filter(({ worked }) => worked).length
  const withWeekends = (width - (days.length - worked) * narrow) / worked
  return withWeekends < leastWithWeekends ? width / worked : withWeekends
}

/** Within a workday places go by its working time: what ends with the day and what follows it stand at one place. Within a day off they go by the clock. */
export function axisOf(days: readonly AxisDay[], workingTime: WorkingTime, perDay: number): Axis {
  const lefts = new Float64Array(days.length + 1)
  for (const [place, { worked }] of days.entries()) lefts[place + 1] = (lefts[place] as number) + (worked ? perDay : offWidth(perDay))
  const begin = startOfDay((days[0] as AxisDay).date).epochMilliseconds
  const share = shareOf(workingTime)
  const width = lefts[days.length] as number
  const opensAt = (place: number) => begin + place * day
  const x = (moment: number) => {
    const place = Math.floor((moment - begin) / day)
    if (place < 0) return 0
    if (place >= days.length) return width
    const [left, right] = [lefts[place] as number, lefts[place + 1] as number]
    const time = moment - opensAt(place)
    return left + (right - left) * (days[place]?.worked ? share(time) : time / day)
  }
  return { days, lefts, width, perDay, x, dayAt: place => lastUpTo(lefts, place, days.length - 1), opensAt }
}

/** How much of the working time is over at a time of day. */
function shareOf(workingTime: WorkingTime): (time: number) => number {
  const spans = workingTime.map(({ from, to }) => [sinceMidnight(from), sinceMidnight(to)] as const)
  const whole = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  return time => spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(time, to) - from), 0) / whole
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The last place whose left is no further than `x`, where a day has any width. */
function lastUpTo(lefts: Float64Array, x: number, last: number): number {
  let [low, high] = [0, last]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lefts[middle] as number) <= x) low = middle
    else high = middle - 1
  }
  return low
}
