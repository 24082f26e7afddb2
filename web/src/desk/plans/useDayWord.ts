import { dateWords, weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { dateEnding, dateIn } from '@yigen/domain/calendar/zone.ts'
import { useCallback, useMemo } from 'react'
import { useLanguage } from '#shared/useLanguage.ts'

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)
export const endingDate = (moment: number): Temporal.PlainDate => dateEnding(instant(moment))

/** `11-27` for a moment that closes a day, with the year when it is another than this one. */
export function useDayWord(now: number): (moment: number) => string {
  const { year } = dateIn(instant(now))
  return useMemo(() => {
    const said = new Map<number, string>()
    return moment => {
      const word = said.get(moment) ?? dateWords(endingDate(moment), year)
      said.set(moment, word)
      return word
    }
  }, [year])
}

/** `周五`. */
export function useWeekdayWord(): (moment: number) => string {
  const language = useLanguage()
  return useCallback(moment => weekdayWord(endingDate(moment), language), [language])
}
