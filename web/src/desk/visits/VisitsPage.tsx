import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { KeptNotes } from './KeptNotes.tsx'
import { VisitTag } from './VisitTag.tsx'
import { type VisitRow, visitsQuery } from './visit.queries.ts'
import './visits.css'

const whose = ['mine', 'all'] as const

/** Visits that were planned and made, and the notes that wait on this device. R20 */
export function VisitsPage() {
  const { t } = useTranslation('visits')
  const [shown, setShown] = useState<(typeof whose)[number]>('mine')
  const pages = useInfiniteQuery(visitsQuery(shown === 'mine'))
  return (
    <Page>
      <KeptNotes />
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={whose.map(value => ({ value, label: t(`list.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
        <span className="grow" />
        {pages.data?.pages[0]?.rows.length ? <ExportButton list="visits" filter={{ mine: String(shown === 'mine') }} /> : null}
      </div>
      <Listing
        pages={pages}
        className="visits"
        columns={[t('enterprise'), t('list.when'), t('who'), t('list.brought')]}
        none={{ title: t('list.none'), why: t('list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
    </Page>
  )
}

function Row({ row }: { row: VisitRow }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  return (
    <tr>
      <td className="what">
        <Link className="link" to="/visits/$id" params={{ id: row.id }}>
          <b>{row.enterpriseName}</b>
        </Link>
        <small>{row.about || row.place}</small>
      </td>
      <td className="nowrap">
        <time dateTime={row.startsAt} title={exactTime(row.startsAt)}>
          {dayTime(row.startsAt, now)}
        </time>
        <small>
          <VisitTag visit={row} />
        </small>
      </td>
      <td>
        {row.visitorName}
        <small>{row.units.map(unit => unit.name).join(' · ')}</small>
      </td>
      <td>{row.status === 'done' ? t('list.counts', { facts: row.facts, raised: row.raised }) : '—'}</td>
    </tr>
  )
}
