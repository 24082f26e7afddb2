import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import { finishByWords } from './finish-by.ts'
import type { Task } from './task.queries.ts'

/** Of a task nobody has accepted yet the clock shows the acceptance; by when it is to be done stands beside it. R7.1, R7.2 */
export function useFinishBy({ status, promise, handedAt }: Pick<Task, 'status' | 'promise' | 'handedAt'>): string | undefined {
  const { t } = useTranslation('tasks')
  const calendar = useCalendar()
  const now = useNow()
  const language = useLanguage()
  if (status !== 'handed' || !calendar) return undefined
  return t('finishBy', { time: finishByWords(calendar, Temporal.Instant.from(handedAt), promise, now, language) })
}
