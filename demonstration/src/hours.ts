import { readFileSync } from 'node:fs'
import { type CalendarDay, calendarFrom, isWorkday } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { nextWorkday } from '@yigen/domain/calendar/working-time.ts'
import { at, dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import { nextMeeting, type Rhythm } from '@yigen/domain/meetings/meeting-time.ts'
import type { Chance } from './seed.ts'

type Instant = Temporal.Instant

export const minutesBetween = (a: Instant, b: Instant) => (b.epochMilliseconds - a.epochMilliseconds) / 60_000
export const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0
export const earlierOf = (a: Instant, b: Instant) => (isBefore(a, b) ? a : b)
export const laterOf = (a: Instant, b: Instant) => (isBefore(a, b) ? b : a)
export const toMinute = (moment: Instant) => moment.round({ smallestUnit: 'minute', roundingMode: 'floor' })
/** The clock on the wall, in minutes since midnight. */
export const minuteOfDay = (moment: Instant) => {
  const { hour, minute } = moment.toZonedDateTimeISO(zone)
  return hour * 60 + minute
}
export const onWorkday = (moment: Instant) => isWorkday(officialCalendar, dateIn(moment))
/** The n-th workday after that moment's day. */
export const workdayAfter = (moment: Instant, n: number) => workdayAfterDay(dateIn(moment), n)
export const workdayAfterDay = (day: Temporal.PlainDate, n: number) => nextWorkday(officialCalendar, day, n)
/** When a promise that began then is due. */
export const dueOf = (start: Instant, promise: TimePromise) => deadlineOf(officialCalendar, start, promise).dueAt

/** The first meeting of a weekly rhythm after that day. R17.1 */
export const meetingAfter = (rhythm: Rhythm, day: Temporal.PlainDate) => nextMeeting(officialCalendar, rhythm, day)

/** That day, or the first workday after it. */
export const workdayFrom = (day: Temporal.PlainDate) => nextWorkday(officialCalendar, day.subtract({ days: 1 }), 1)

/** The n-th workday before that moment's day. */
export function workdayBefore(moment: Instant, n: number): Temporal.PlainDate {
  let day = dateIn(moment)
  for (let left = n; left > 0; ) {
    day = day.subtract({ days: 1 })
    if (isWorkday(officialCalendar, day)) left -= 1
  }
  return day
}

/** A moment in the hours when people write to their officer: most in the working day, some in the evening, few at night and on days off. */
export function whenPeopleWrite(chance: Chance, from: Instant, until: Instant): Instant {
  for (let tries = 0; tries < 4000; tries += 1) {
    const moment = toMinute(from.add({ minutes: Math.floor(chance.next() * minutesBetween(from, until)) }))
    if (chance.happens(likelihood(moment)) && !isBefore(moment, from)) return moment
  }
  return from
}

function likelihood(moment: Instant): number {
  const minute = minuteOfDay(moment)
  const workday = onWorkday(moment)
  if (minute >= 510 && minute < 1140) return workday ? (minute >= 720 && minute < 840 ? 0.45 : 1) : 0.14
  if (minute >= 1140 && minute < 1410) return workday ? 0.16 : 0.09
  return minute < 390 ? 0.006 : 0.04
}

/** The first moment not before `moment` at which an officer would write: 08:10 to 22:20 every day. */
export function whenOfficersWrite(chance: Chance, moment: Instant): Instant {
  const minute = minuteOfDay(moment)
  if (minute >= 490 && minute <= 1340) return moment
  const day = minute > 1340 ? dateIn(moment).add({ days: 1 }) : dateIn(moment)
  return at(day, '08:10').add({ minutes: chance.between(5, 95) })
}

/** The first moment not before `moment` inside office hours of a workday. */
export function whenOfficesWork(chance: Chance, moment: Instant): Instant {
  const minute = minuteOfDay(moment)
  if (onWorkday(moment) && minute >= 540 && minute <= 1080 && !(minute > 720 && minute < 840)) return moment
  if (onWorkday(moment) && minute > 720 && minute < 840) return at(dateIn(moment), '14:00').add({ minutes: chance.between(2, 60) })
  const day = onWorkday(moment) && minute < 540 ? dateIn(moment) : workdayAfter(moment, 1)
  return at(day, '09:00').add({ minutes: chance.between(5, 150) })
}

/** `12 月 10 日`, in the words of the district. */
export const dayInWords = (day: Temporal.PlainDate) => `${day.month} 月 ${day.day} 日`

export const officialCalendar = calendarFromFile()

function calendarFromFile() {
  const [, ...lines] = readFileSync(new URL(import.meta.resolve('@yigen/server/calendar/official-days.csv')), 'utf8')
    .trim()
    .split(/\r?\n/)
  const days = lines.map(line => {
    const [date = '', , workday, name = '', kind] = line.split(',')
    return { date, workday: workday === 'true', name, kind: kind === 'make-up' ? 'make-up' : 'holiday' } satisfies CalendarDay
  })
  return calendarFrom(days, [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))], 1, standardWorkingTime, statutoryDays)
}
