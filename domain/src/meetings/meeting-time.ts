import { type Calendar, isWorkday } from '#calendar/calendar.ts'
import { addWorkingMinutes, nextWorkday } from '#calendar/working-time.ts'
import { at } from '#calendar/zone.ts'

/** Monday is 1; `time` as `09:00`. */
export type Rhythm = { weekday: number; time: string }
/** `movedFrom`: the day of the weekday, where that was a day off. */
export type MeetingTime = {
  day: Temporal.PlainDate
  movedFrom: Temporal.PlainDate | null
  startsAt: Temporal.Instant
  freezesAt: Temporal.Instant
}

/** Until then facts are gathered; later ones are added by hand. R17.2 */
export const agendaFreezes = '08:00'
export const comingDays = 7
/** A rung of working hours that stands where one of clock hours says T+24 h. R10.1 */
const workingMinutesOfDay = 480
/** No run of days off is longer. */
const mostDaysOff = 21

/**
 * The first meeting of a weekly rhythm that is held after a day: on its weekday, and when that is a day off on the next working day. R17.1
 *
 * Two that would fall on one day are one meeting.
 */
export function nextMeeting(calendar: Calendar, { weekday, time }: Rhythm, after: Temporal.PlainDate): MeetingTime {
  let nominal = after.subtract({ days: mostDaysOff })
  nominal = nominal.add({ days: (weekday - nominal.dayOfWeek + 7) % 7 })
  for (; ; nominal = nominal.add({ days: 7 })) {
    const day = isWorkday(calendar, nominal) ? nominal : nextWorkday(calendar, nominal)
    if (Temporal.PlainDate.compare(day, after) > 0) {
      const movedFrom = day.equals(nominal) ? null : nominal
      return { day, movedFrom, startsAt: at(day, time), freezesAt: at(day, agendaFreezes) }
    }
  }
}

/** Before when a due time lies of what is late past T+24 h; of promises in working time past T+8 working hours. R17.2, R10.1 */
export const longLateBefore = (calendar: Calendar, at: Temporal.Instant) => ({
  clock: at.subtract({ hours: 24 }),
  working: addWorkingMinutes(calendar, at, -workingMinutesOfDay),
})
