import { dateWords, weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { dateEnding, dateIn } from '@yigen/domain/calendar/zone.ts'
import { useCallback } from 'react'
import { useLanguage } from '#shared/useLanguage.ts'

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)
export const endingDate = (moment: number): Temporal.PlainDate => dateEnding(instant(moment))

/** `11-27` for a moment that closes a day, with the year when it is another than this one. */
export function useDayWord(now: number): (moment: number) => string {
  const { year } = dateIn(instant(now))
  return useCallback(moment => dateWords(endingDate(moment), year), [year])
}

/** `周五`. */
export function useWeekdayWord(): (moment: number) => string {
  const language = useLanguage()
  return useCallback(moment => weekdayWord(endingDate(moment), language), [language])
}
