import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'

/** A moment that ends something, beside now: 周五 11-27 24:00. */
export function useUntil(): (at: string) => string {
  const now = useNow()
  const language = useLanguage()
  return at => closingWords(Temporal.Instant.from(at), now, language)
}
