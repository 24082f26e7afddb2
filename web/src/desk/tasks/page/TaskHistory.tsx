import { useTranslation } from 'react-i18next'
import { Timeline } from '../../shared/Timeline.tsx'
import type { TaskView } from '../task.queries.ts'

/** What the enterprise reads of the matter, and what was done with this task, newest first. R11.3 */
export function TaskHistory({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const rows = task.history.map(row => ({
    id: row.id,
    at: row.at,
    sentence: (
      <>
        <b>{row.actorName}</b> {row.sentence}
      </>
    ),
    who: row.actorUnit,
    visible: row.public,
  }))
  return (
    <section>
      <div className="h">
        <h2>{t('history')}</h2>
        <span className="quiet small">{t('historyNote')}</span>
      </div>
      <Timeline label={t('history')} rows={rows} />
    </section>
  )
}
