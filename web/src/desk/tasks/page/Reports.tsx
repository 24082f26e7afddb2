import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { TaskView } from '../task.queries.ts'

/** What the unit said on the way, in order. R7.5 */
export function Reports({ task: { reports } }: { task: Pick<TaskView, 'reports'> }) {
  const { t } = useTranslation('tasks')
  const now = useNow()
  if (reports.length === 0) return null
  return (
    <ul className="reports" aria-label={t('reports')}>
      {reports.map(report => (
        <li key={report.id}>
          <p>{report.words}</p>
          <p className="small quiet">{t('reportedBy', { name: report.reportedBy, time: dayTime(report.reportedAt, now) })}</p>
        </li>
      ))}
    </ul>
  )
}
