import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Task } from './task.queries.ts'

type Props = { task: Pick<Task, 'extension' | 'firstDueAt' | 'status'> }

/** More time: what is asked for and why, or what was said to it; of a task that got it, by when it was first due. R7.5 */
export function ExtensionNote({ task: { extension, firstDueAt, status } }: Props) {
  const { t } = useTranslation('tasks-first')
  const now = useNow()
  if (!extension) return null
  const waits = extension.decision === null && status === 'accepted'
  return (
    <>
      {waits ? (
        <p className="small">
          {t(extension.beyondOfficer ? 'extension.asksMinister' : 'extension.asks', { time: dueTime(extension.until, now) })}
          <span className="quiet">{t('extension.because', { words: extension.reason })}</span>
        </p>
      ) : null}
      {firstDueAt ? <p className="small quiet">{t('extension.first', { time: dueTime(firstDueAt, now) })}</p> : null}
      {extension.decision === 'refused' ? <p className="small quiet said">{t('extension.refused', { words: extension.words })}</p> : null}
    </>
  )
}
