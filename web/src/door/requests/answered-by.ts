import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { answerPromise } from '@yigen/domain/requests/answer-promise.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** When something written now is answered at the latest (R4.5): 24 hours by the clock need no calendar. */
export const answeredBy = (now: Temporal.Instant, language: Language): string =>
  closingWords(now.add({ hours: answerPromise.amount }), now, language)
