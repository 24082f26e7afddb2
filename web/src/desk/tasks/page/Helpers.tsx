import { useTranslation } from 'react-i18next'
import type { TaskView } from '../task.queries.ts'

/** Who helps, and what each is asked beside what the task says. R7.1 */
export function Helpers({ task: { helpers } }: { task: Pick<TaskView, 'helpers'> }) {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  if (helpers.length === 0) return null
  return (
    <dl className="helping-units" aria-label={t('tasks-first:helpers')}>
      {helpers.map(({ unitId, unitName, asked }) => (
        <div key={unitId}>
          <dt>{t('helps', { unit: unitName })}</dt>
          {asked ? <dd>{asked}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
