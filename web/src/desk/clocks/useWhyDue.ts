import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline } from '@yigen/domain/calendar/explain-deadline.ts'
import { dateWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { useCallback } from 'react'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendars } from '../calendar/useCalendar.ts'
import { firstWord } from '../shared/first-word.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'
import type { ClockOnWire } from './Clock.tsx'

/** Why a clock of a row is due when it is, in one sentence; lists carry clocks without it. Undefined until the calendar is here. R9.5 */
export function useWhyDue(): WhyDue {
  const word = useSliceWord()
  const calendars = useCalendars()
  const language = useLanguage()
  return useCallback(
    clock => {
      const startedAt = Temporal.Instant.from(clock.startedAt)
      const said = ofSlices().clocks[clock.kind]
      if (said?.dated)
        return word(firstWord(said.slice, said.dated), {
          made: momentOfYear(startedAt),
          due: momentOfYear(Temporal.Instant.from(clock.dueAt)),
        })
      return calendars && sentenceOf(clock, language, calendars(startedAt))
    },
    [word, calendars, language],
  )
}

export type WhyDue = (clock: ClockOnWire & { promise: TimePromise }) => string | undefined

type Explained = { language: Language; calendar: Calendar; sentence: string }
/** A clock of an answer explains itself once, not with every drawing of its row. */
const explained = new WeakMap<object, Explained>()

function sentenceOf(clock: ClockOnWire & { promise: TimePromise }, language: Language, calendar: Calendar): string {
  const known = explained.get(clock)
  if (known?.language === language && known.calendar === calendar) return known.sentence
  const { sentence } = explainDeadline(deadlineOf(calendar, Temporal.Instant.from(clock.startedAt), clock.promise), language)
  explained.set(clock, { language, calendar, sentence })
  return sentence
}

const momentOfYear = (at: Temporal.Instant) => `${dateWords(dateIn(at), dateIn(serverNow()).year)} ${timeWords(at)}`
