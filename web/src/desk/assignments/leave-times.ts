import { at, endOfDay, startOfDay } from '@yigen/domain/calendar/zone.ts'

/** When on its day a leave begins or ends: the whole day counts, only half of it, or it begins this minute. */
export type LeaveStart = 'morning' | 'noon' | 'now'
export type LeaveEnd = 'evening' | 'noon'

const noon = '12:00'

/** The moment a leave begins; null while the date is not a whole one. */
export function leaveFrom(date: string, start: LeaveStart, now: Temporal.Instant): Temporal.Instant | null {
  if (start === 'now') return now
  const day = dayOf(date)
  if (!day) return null
  return start === 'noon' ? at(day, noon) : startOfDay(day)
}

/** The moment a leave ends: 24:00 of its last day, or noon. */
export function leaveUntil(date: string, end: LeaveEnd): Temporal.Instant | null {
  const day = dayOf(date)
  if (!day) return null
  return end === 'noon' ? at(day, noon) : endOfDay(day)
}

function dayOf(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date)
  } catch {
    return null
  }
}
