import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline } from '@yigen/domain/calendar/explain-deadline.ts'
import { dateWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendars } from '../calendar/useCalendar.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'
import type { ClockOnWire } from './Clock.tsx'

/** Why a clock of a row is due when it is, in one sentence; lists carry clocks without it. Undefined until the calendar is here. R9.5 */
export function useWhyDue(): (clock: ClockOnWire & { promise: TimePromise }) => string | undefined {
  const word = useSliceWord()
  const calendars = useCalendars()
  const language = useLanguage()
  return clock => {
    const startedAt = Temporal.Instant.from(clock.startedAt)
    const said = ofSlices().clocks[clock.kind]
    if (said?.dated)
      return word(`${said.slice}:${said.dated}`, { made: momentOfYear(startedAt), due: momentOfYear(Temporal.Instant.from(clock.dueAt)) })
    return calendars && explainDeadline(deadlineOf(calendars(startedAt), startedAt, clock.promise), language).sentence
  }
}

const momentOfYear = (at: Temporal.Instant) => `${dateWords(dateIn(at), dateIn(serverNow()).year)} ${timeWords(at)}`
