import { dateIn } from '@yigen/domain/calendar/zone.ts'

type Days = { from: string; until: string }

/** `11-23` and `11-29`, each with its year only where it is not this one: a head has room for one line. */
export function shortDays({ from, until }: Days, now: Temporal.Instant): Days {
  const year = `${dateIn(now).year}-`
  const short = (day: string) => (day.startsWith(year) ? day.slice(year.length) : day)
  return { from: short(from), until: short(until) }
}
