import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { provisionalWord } from '@yigen/domain/clocks/clock-words.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** 周五 11-27 18:00, and that it is provisional where it reaches into a year without a table. R9.4 */
export function finishByWords(
  calendar: Calendar,
  startAt: Temporal.Instant,
  promise: TimePromise,
  now: Temporal.Instant,
  language: Language,
): string {
  const { dueAt, provisional } = deadlineOf(calendar, startAt, promise)
  const due = closingWords(dueAt, now, language)
  return provisional ? `${provisionalWord(language)} ${due}` : due
}
