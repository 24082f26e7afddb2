import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, monthDay } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { Pattern } from './Pattern.tsx'
import { StationDialog } from './StationDialog.tsx'
import { namesOnDuty } from './session-words.ts'
import { type StationRow, stationsQuery } from './station.queries.ts'
import './stations.css'

/** The stations: where officers are once a week, who is there next, and where somebody is missing. R19.1 */
export function StationsPage() {
  const { t } = useTranslation(['stations', 'stations-first'])
  const { data, error, refetch } = useQuery(stationsQuery)
  const [creating, setCreating] = useState(false)
  const create = data?.mayCreate ? (
    <button type="button" className={data.rows.length === 0 ? 'btn do' : 'btn'} onClick={() => setCreating(true)}>
      {t('create')}
    </button>
  ) : null
  const actions = (
    <>
      <ExportButton list="stations" filter={{}} />
      <Link className="btn bare" to="/roster">
        {t('toRoster')}
      </Link>
      {create}
    </>
  )
  return (
    <Page actions={data && data.rows.length > 0 ? actions : null}>
      {data?.rows.length === 0 ? (
        <Empty title={t('none')} why={t('noneWhy')}>
          {create}
        </Empty>
      ) : null}
      {data && data.rows.length > 0 ? (
        <div className="stations">
          {data.rows.map(row => (
            <StationLine key={row.id} station={row} />
          ))}
        </div>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={4} /> : null}
      {/* out of the bar: a landmark holds no other */}
      {creating ? createPortal(<StationDialog onClose={() => setCreating(false)} />, document.body) : null}
    </Page>
  )
}

function StationLine({ station }: { station: StationRow }) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const { id, name, next, empty, sessions, closedAt } = station
  return (
    <div className={closedAt ? 'station-line over-and-done' : 'station-line'} data-row="">
      <div className="grow">
        <p>
          <Link to="/stations/$id" params={{ id }}>
            <b>{name}</b>
          </Link>{' '}
          {closedAt ? <Tag>{t('closedOn', { day: monthDay(closedAt, now) })}</Tag> : null}
        </p>
        <Pattern station={station} />
      </div>
      {closedAt ? null : (
        <div className="station-next">
          {next ? (
            <p>
              <Link to="/duty/$id" params={{ id: next.id }}>
                {dayTime(next.startsAt, now)}
              </Link>{' '}
              <span className="second">{namesOnDuty(next, t('comma')) || t('noOne')}</span>
            </p>
          ) : (
            <p className="second">{t('noNext')}</p>
          )}
          <p className={empty > 0 ? 'small lacks' : 'small quiet'}>
            {empty > 0 ? t('missing', { count: empty }) : sessions > 0 ? t('allStaffed') : ''}
          </p>
        </div>
      )}
      <Link className="btn next" to={next ? '/duty/$id' : '/stations/$id'} params={{ id: next?.id ?? id }}>
        {next ? t('next') : t('open')}
      </Link>
    </div>
  )
}
