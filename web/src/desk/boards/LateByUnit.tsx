import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { someTasksQuery } from '../tasks/task.queries.ts'
import { lateUnits } from './late-units.ts'
import './boards.css'

const atMost = 100

/** Which units are late with their parts, the most first; each opens its tasks. R7 */
export function LateByUnit() {
  const { t } = useTranslation('boards')
  const now = useNow()
  const { data } = useQuery(someTasksQuery({ state: 'overdue' }, atMost))
  const units = lateUnits(data?.rows ?? [])
  if (units.length === 0) return null
  return (
    <section className="late-units" aria-labelledby="late-units">
      <div className="section-head">
        <h2 id="late-units">{t('lateUnits')}</h2>
        <span className="small quiet">{data && (data.total.atLeast ? `${data.total.count}+` : data.total.count)}</span>
      </div>
      <ul>
        {units.map(unit => (
          <li key={unit.id}>
            <Link to="/tasks" search={{ state: 'overdue', unitId: unit.id, of: 'matters' }}>
              <b>{unit.name}</b>
              <span className="over">{t('lateTasks', { n: data?.next ? `${unit.late}+` : unit.late })}</span>
              <small className="quiet">{t('oldest', { time: dueTime(unit.oldestDueAt, now) })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
