import { momentBlank } from '#history/moment-blank.ts'
import type { Language } from '#wire/language.ts'

/** Said after the reckoning of a clock that was given more time. R7.5, R9.5 */
export function extendedWords(dueAt: Temporal.Instant, language: Language, now: Temporal.Instant): string {
  const due = momentBlank(dueAt, now)
  return language === 'en' ? `; given more time, until ${due}` : `，同意延期至 ${due}`
}
