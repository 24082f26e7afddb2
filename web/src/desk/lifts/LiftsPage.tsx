import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { type LiftRow, liftsQuery } from './lift.queries.ts'
import './lifts.css'

const states = ['open', 'over'] as const

/** Questions on their way up and back: of one's own matters, and those lent up to one's level. R18.2 */
export function LiftsPage() {
  const { t } = useTranslation('lifts')
  const { filters, setFilters } = useFilters()
  const state = filters.state === 'over' ? 'over' : 'open'
  const { districtId } = filters
  const pages = useInfiniteQuery(liftsQuery({ state, districtId }))
  return (
    <Page>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={states.map(value => ({ value, label: t(`list.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen === 'over' ? 'over' : undefined })}
        />
        {districtId === undefined ? null : (
          <button type="button" className="btn sm" onClick={() => setFilters({ districtId: undefined })}>
            {t('list.without', { district: pages.data?.pages[0]?.rows[0]?.districtName ?? t('list.oneDistrict') })}
          </button>
        )}
        <span className="grow" />
        {pages.data?.pages[0]?.rows.length ? <ExportButton list="lifts" filter={{ state, districtId }} /> : null}
      </div>
      <Listing
        pages={pages}
        className="lifts"
        columns={(['question', 'about', 'level', 'state', 'when'] as const).map(column => t(`list.${column}`))}
        none={{ title: t(state === 'open' ? 'list.none' : 'list.noneOver'), why: t('list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
    </Page>
  )
}

function Row({ row }: { row: LiftRow }) {
  const { t } = useTranslation('lifts')
  const now = useNow()
  const waits = row.waitsFor && row.waitsUntil ? t('waitsFor', { name: row.waitsFor, time: dueTime(row.waitsUntil, now) }) : null
  return (
    <tr data-row="">
      <td className="question">
        <Link className="link" to="/lifts/$id" params={{ id: row.id }}>
          <b>{row.question}</b>
        </Link>{' '}
        {row.mine ? <Tag tone="teal">{t('list.mine')}</Tag> : null}
      </td>
      <td>
        {row.enterpriseName ?? row.title}
        {row.enterpriseName ? <small>{row.title}</small> : null}
      </td>
      <td className="nowrap">
        {row.askedName}
        <small>{dueTime(row.dueAt, now)}</small>
      </td>
      <td>
        {t(`status.${row.status}`)}
        {waits ? <small>{waits}</small> : null}
      </td>
      <td className="nowrap">
        <time dateTime={row.proposedAt} title={exactTime(row.proposedAt)}>
          {dayTime(row.proposedAt, now)}
        </time>
        <small>{row.proposedBy}</small>
      </td>
    </tr>
  )
}
