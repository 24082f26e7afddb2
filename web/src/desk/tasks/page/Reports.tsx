import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { TaskView } from '../task.queries.ts'

/** What the unit and those that help said on the way, in order. R7.1, R7.5 */
export function Reports({ task: { unitId, reports } }: { task: Pick<TaskView, 'unitId' | 'reports'> }) {
  const { t } = useTranslation('tasks')
  const now = useNow()
  if (reports.length === 0) return null
  return (
    <ul className="reports" aria-label={t('reports')}>
      {reports.map(report => (
        <li key={report.id}>
          <p>{report.words}</p>
          <p className="small quiet">{t('reportedBy', { name: nameIn(report, unitId), time: dayTime(report.reportedAt, now) })}</p>
        </li>
      ))}
    </ul>
  )
}

/** Whose words they are, where the unit that leads is not meant. */
const nameIn = ({ unitId, unitName, reportedBy }: TaskView['reports'][number], leadId: string) =>
  unitId === leadId ? reportedBy : `${unitName} ${reportedBy}`
