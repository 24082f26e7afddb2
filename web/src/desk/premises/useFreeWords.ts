import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { dayWords } from '../delegations/day-words.ts'

/** 现在可租, or from which day on. */
export function useFreeWords() {
  const { t } = useTranslation('premises')
  const now = useNow()
  return (day: string) => (day <= dateIn(now).toString() ? t('free.now') : t('free.from', { day: dayWords(day, now) }))
}
