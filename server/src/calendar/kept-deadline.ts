import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { type Deadline, deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline } from '@yigen/domain/calendar/explain-deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** When a promise is due, and why: by this calendar, or as it was reckoned before its table was published. */
export type KeptDeadline = {
  deadline: Deadline
  sentence(language: Language, word?: string): string
  asItWas(dueAt: Temporal.Instant, language: Language, word?: string): string
}

/** Some megabytes; past it they are reckoned anew. */
const MOST_KEPT = 5_000
const kept = new WeakMap<Calendar, Map<string, KeptDeadline>>()

/** A published calendar never changes, and every page that shows a clock asks for the same again. R9.5 */
export function keptDeadline(calendar: Calendar, startAt: Temporal.Instant, promise: TimePromise): KeptDeadline {
  const ofCalendar = roomIn(calendar)
  const key = `${startAt.epochNanoseconds} ${promise.amount} ${promise.unit}`
  const known = ofCalendar.get(key) ?? keeping(deadlineOf(calendar, startAt, promise))
  ofCalendar.set(key, known)
  return known
}

function roomIn(calendar: Calendar): Map<string, KeptDeadline> {
  const known = kept.get(calendar)
  if (known && known.size < MOST_KEPT) return known
  const room = new Map<string, KeptDeadline>()
  kept.set(calendar, room)
  return room
}

function keeping(deadline: Deadline): KeptDeadline {
  const [now, then] = [new Map<string, string>(), new Map<string, string>()]
  const bare = { ...deadline, provisional: false, untabled: [], counted: [], skipped: [], madeUp: [] }
  return {
    deadline,
    sentence: (language, word) => once(now, `${language} ${word}`, () => explainDeadline(deadline, language, word).sentence),
    asItWas: (dueAt, language, word) =>
      once(then, `${dueAt.epochNanoseconds} ${language} ${word}`, () => explainDeadline({ ...bare, dueAt }, language, word).sentence),
  }
}

function once(texts: Map<string, string>, key: string, make: () => string): string {
  const text = texts.get(key) ?? make()
  texts.set(key, text)
  return text
}
