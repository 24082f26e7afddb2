import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import type { UnassignedRow } from '../assignments/team.query.ts'
import { BulkPick } from '../shared/BulkBar.tsx'
import { Tag } from '../shared/Tag.tsx'
import { type Selection, useSelection } from '../shared/useSelection.ts'
import '../assignments/assignments.css'
import { waitingDays } from './waiting-days.ts'

type Props = {
  rows: readonly UnassignedRow[]
  total: number
  onAssign: (enterprise: UnassignedRow) => void
  onAssignMany: (enterprises: readonly UnassignedRow[]) => void
}

/** What has no officer yet: those that ask for something first, then the longest waiting. R3.2 */
export function Unassigned({ rows, total, onAssign, onAssignMany }: Props) {
  const { t } = useTranslation(['assignments', 'assignments-first'])
  const selection = useSelection(rows.map(row => row.id))
  return (
    <section id="unassigned" className="unassigned">
      <div className="h">
        <h2>{t('waiting')}</h2>
        <span className="quiet small">{total}</span>
      </div>
      {rows.length === 0 ? <p className="quiet">{t('nobodyWaits')}</p> : null}
      {rows.length > 1 ? (
        <div className="together">
          <label>
            <input type="checkbox" checked={selection.all} onChange={event => selection.chooseAll(event.target.checked)} />
            {t('assignments-first:pick.all')}
          </label>
          {selection.chosen.length > 0 ? (
            <button type="button" className="btn do" onClick={() => onAssignMany(rows.filter(row => selection.has(row.id)))}>
              {t('assignments-first:pick.chosen', { n: selection.chosen.length })}
            </button>
          ) : null}
        </div>
      ) : null}
      <ul>
        {rows.map(row => (
          <Waiting key={row.id} row={row} onAssign={onAssign} selection={rows.length > 1 ? selection : null} />
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

type WaitingProps = { row: UnassignedRow; onAssign: Props['onAssign']; selection: Selection | null }

function Waiting({ row, onAssign, selection }: WaitingProps) {
  const { t } = useTranslation(['assignments', 'assignments-first'])
  const days = waitingDays(row.since, useNow())
  return (
    <li>
      {selection ? <BulkPick id={row.id} name={row.name} selection={selection} /> : null}
      <div className="grow">
        <Link to="/enterprises/$id" params={{ id: row.id }}>
          <b>{row.name}</b>
        </Link>{' '}
        {row.kind === 'key' ? <Tag tone="teal">{t('key')}</Tag> : null}
        <small className="quiet">
          {[row.streetName, row.building, days === 0 ? t('sinceToday') : t('days', { count: days })].filter(Boolean).join(' · ')}
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
        {t('assignments-first:assign')}
      </button>
    </li>
  )
}
