import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import type { UnassignedRow } from '../assignments/team.query.ts'
import { Tag } from '../shared/Tag.tsx'
import '../assignments/assignments.css'
import { waitingDays } from './waiting-days.ts'

type Props = { rows: readonly UnassignedRow[]; total: number; onAssign: (enterprise: UnassignedRow) => void }

/** What has no officer yet: those that ask for something first, then the longest waiting. R3.2 */
export function Unassigned({ rows, total, onAssign }: Props) {
  const { t } = useTranslation('assignments')
  return (
    <section id="unassigned" className="unassigned">
      <div className="h">
        <h2>{t('waiting')}</h2>
        <span className="quiet small">{total}</span>
      </div>
      {rows.length === 0 ? <p className="quiet">{t('nobodyWaits')}</p> : null}
      <ul>
        {rows.map(row => (
          <Waiting key={row.id} row={row} onAssign={onAssign} />
        ))}
      </ul>
      {total > rows.length ? (
        <p className="small quiet">
          {t('moreWaiting', { count: rows.length })}{' '}
          <Link className="link" to="/enterprises" search={{ officerId: 'none' }}>
            {t('allEnterprises')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

function Waiting({ row, onAssign }: { row: UnassignedRow; onAssign: (enterprise: UnassignedRow) => void }) {
  const { t } = useTranslation('assignments')
  const days = waitingDays(row.since, useNow())
  return (
    <li>
      <div className="grow">
        <Link to="/enterprises/$id" params={{ id: row.id }}>
          <b>{row.name}</b>
        </Link>{' '}
        {row.kind === 'key' ? <Tag tone="teal">{t('key')}</Tag> : null}
        <small className="quiet">
          {[row.streetName, days === 0 ? t('sinceToday') : t('days', { count: days })].filter(Boolean).join(' · ')}
        </small>
        {row.openRequests > 0 ? (
          <Link className="small link" to="/requests" search={{ enterpriseId: row.id, state: 'open' }}>
            {t('requestsWaiting', { count: row.openRequests })}
          </Link>
        ) : null}
      </div>
      <button
        type="button"
        className={row.openRequests > 0 ? 'btn do' : 'btn next'}
        aria-label={t('assignTo', { enterprise: row.name })}
        onClick={() => onAssign(row)}
      >
        {t('assign')}
      </button>
    </li>
  )
}
