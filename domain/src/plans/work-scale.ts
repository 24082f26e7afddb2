import { type Calendar, isWorkday } from '#calendar/calendar.ts'
import type { WorkingTime } from '#calendar/working-hours.ts'
import type { MilestonePromise } from './plan-graph.ts'

/**
 * A calendar laid out for reckoning many times over: moments are milliseconds since 1970. It says the same as `deadlineOf` (work-scale.test.ts) in a hundredth of the time: a plan of a thousand milestones asks
 * for thousands of due times at every change. R9.3
 */
export type WorkScale = {
  /** When a promise that starts then is due. R9.3 */
  dueAt(start: number, promise: MilestonePromise): number
  /** The latest start that is due no later than `due`. */
  latestStart(due: number, promise: MilestonePromise): number
  /** When what waits for a moment and so many working days more may start: the opening of the n-th workday after that day, or before it when negative; none is the moment itself. Midnight closes a day: what ends then is followed on that day still. R15.1 */
  lagged(moment: number, days: number): number
  /** The latest moment whose `lagged` is no later than `moment`. */
  latestBefore(moment: number, days: number): number
  /** Milliseconds of working time between two moments, negative when the second is the earlier. */
  workingTime(from: number, until: number): number
  /** Workdays after the day of the one up to the day of the other, negative when that is the earlier. */
  workdays(from: number, until: number): number
}

const hour = 3_600_000
const day = 24 * hour
/** China has kept UTC+8 without summer time since 1991. */
const offset = 8 * hour

const dayOf = (moment: number): number => Math.floor((moment + offset) / day)
const midnight = (date: number): number => date * day - offset
/** 24:00 of a day as its last moment. */
const closed = (moment: number): number => (midnight(dayOf(moment)) === moment ? moment - 1 : moment)

/** The scale of a calendar, laid out from a moment on in both directions as far as it is asked. */
export function workScale(calendar: Calendar, around: Temporal.Instant): WorkScale {
  const { worked, opening, closing, within, placeOf } = hoursOf(calendar.workingTime)
  const { rank, at } = workdaysAround(calendar, dayOf(around.epochMilliseconds))
  /** The n-th workday after a day; the day itself does not count. */
  const after = (date: number, n: number) => at(rank(date + 1) + n - 1)
  /** The rank of the last workday on which that time of day is reached. */
  const lastReaching = (moment: number, time: number) => rank(dayOf(moment - time) + 1) - 1
  const counted = (moment: number) => {
    const date = dayOf(moment)
    const isWorked = rank(date + 1) > rank(date)
    return rank(date) * worked + (isWorked ? within(moment - midnight(date)) : 0)
  }
  const justBefore = (date: number) => midnight(date) - 1

  return {
    dueAt(start, { amount, unit }) {
      if (unit === 'workingDays') return midnight(after(dayOf(start), amount)) + closing
      if (unit === 'calendarDays') return midnight(dayOf(start) + amount + 1)
      const total = counted(start) + amount * hour
      const rankOf = Math.ceil(total / worked) - 1
      return midnight(at(rankOf)) + placeOf(total - rankOf * worked, 'ends')
    },
    latestStart(due, { amount, unit }) {
      if (unit === 'workingDays') return justBefore(at(lastReaching(due, closing) - amount + 1))
      if (unit === 'calendarDays') return justBefore(dayOf(due) - amount)
      const total = counted(due) - amount * hour
      const rankOf = Math.floor(total / worked)
      return midnight(at(rankOf)) + placeOf(total - rankOf * worked, 'begins')
    },
    lagged(moment, days) {
      if (days === 0) return closed(moment)
      const date = dayOf(closed(moment))
      return midnight(days > 0 ? after(date, days) : at(rank(date) + days)) + opening
    },
    latestBefore(moment, days) {
      if (days === 0) return closed(moment + 1) === moment ? moment + 1 : moment
      const last = lastReaching(moment, opening)
      return days > 0 ? midnight(at(last - days + 1)) : midnight(at(last - days) + 1)
    },
    workingTime: (from, until) => counted(until) - counted(from),
    workdays: (from, until) => rank(dayOf(until) + 1) - rank(dayOf(from) + 1),
  }
}

/** The hours of a workday: how much is worked by a time of day, and at which time so much is. What ends with a morning ends at 12:00; what begins after it begins at 14:00. */
function hoursOf(workingTime: WorkingTime) {
  const spans = workingTime.map(({ from, to }) => ({ from: sinceMidnight(from), to: sinceMidnight(to) }))
  const worked = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const within = (time: number) => spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(time, to) - from), 0)
  const placeOf = (done: number, what: 'begins' | 'ends') => {
    let left = done
    for (const { from, to } of spans) {
      if (what === 'ends' ? left <= to - from : left < to - from) return from + left
      left -= to - from
    }
    throw new RangeError(`no workday has ${done} milliseconds`)
  }
  return { worked, within, placeOf, opening: spans[0]?.from ?? 0, closing: spans.at(-1)?.to ?? day }
}

/** The workdays by rank: the first one from `centre` on is 0, the one before it −1. */
function workdaysAround(calendar: Calendar, centre: number) {
  const ahead = counter(calendar, centre, 1)
  const behind = counter(calendar, centre - 1, -1)
  return {
    /** Workdays from `centre` up to a day, itself not counted; negative for a day before. */
    rank: (date: number) => (date >= centre ? ahead.upTo(date - centre) : -behind.upTo(centre - date)),
    at: (rank: number) => (rank >= 0 ? ahead.nth(rank) : behind.nth(-rank - 1)),
  }
}

/** Workdays in one direction from a day on, counted as far as anybody has asked. */
function counter(calendar: Calendar, first: number, way: 1 | -1) {
  let date = Temporal.PlainDate.from('1970-01-01').add({ days: first })
  const workdays: number[] = []
  const counts: number[] = [0]
  const goOn = () => {
    if (isWorkday(calendar, date)) workdays.push(first + way * (counts.length - 1))
    counts.push(workdays.length)
    date = date.add({ days: way })
  }
  return {
    /** How many of the first so many days are workdays. */
    upTo(days: number): number {
      while (counts.length <= days) goOn()
      return counts[days] as number
    },
    nth(n: number): number {
      while (workdays.length <= n) goOn()
      return workdays[n] as number
    },
  }
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * hour + minutes * 60_000
}
