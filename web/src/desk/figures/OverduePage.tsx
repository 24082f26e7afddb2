import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { Clock } from '../clocks/Clock.tsx'
import { useClockWords } from '../clocks/useClockWords.ts'
import { useUntitledWords } from '../clocks/useUntitledWords.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { LinkTo } from '../shared/LinkTo.tsx'
import { LoadMore } from '../shared/LoadMore.tsx'
import { ofSlices, placeOf } from '../shared/of-slices.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type OverdueList, overdueQuery } from './figure.queries.ts'
import '../shared/listing.css'
import './figures.css'

type Row = OverdueList['rows'][number]

/** What is late now, or was at a moment in the past. R9.1 */
export function OverduePage() {
  const { t } = useTranslation('figures')
  const now = useNow()
  const { filters, setFilters } = useFilters()
  const moment = momentIn(filters.at)
  const asked = moment ? { at: moment.toString() } : {}
  const pages = useInfiniteQuery(overdueQuery(asked))
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page sub={first && `${t('overdue.total', { n: thousands(first.total) })} · ${moment ? dayTime(moment, now) : t('overdue.now')}`}>
      <div className="filters">
        <label>
          <span>{t('overdue.at')}</span>
          <input
            type="datetime-local"
            className="box"
            max={toLocal(now)}
            value={moment ? toLocal(moment) : ''}
            onChange={event => setFilters({ at: event.target.value })}
          />
        </label>
        {moment ? (
          <button type="button" className="btn" onClick={() => setFilters({ at: undefined })}>
            {t('overdue.now')}
          </button>
        ) : null}
        {rows.length > 0 ? (
          <span className="grow">
            <ExportButton list="overdue" filter={asked} />
          </span>
        ) : null}
      </div>
      {pages.isPending ? <Skeleton rows={8} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? <Empty title={t('overdue.none')} why={t('overdue.noneWhy')} /> : null}
      {first && rows.length > 0 ? (
        <section className="group over late">
          <ul>
            {rows.map(row => (
              <LateRow key={row.clockId} row={row} />
            ))}
          </ul>
          {pages.hasNextPage ? (
            <div className="listing-foot">
              <LoadMore pages={pages} />
            </div>
          ) : null}
        </section>
      ) : null}
    </Page>
  )
}

/** Of what the address says; null where it says no moment. */
const momentIn = (text: string | undefined) => (text ? fromLocal(text) : null)

function LateRow({ row }: { row: Row }) {
  const { t } = useTranslation('figures')
  const now = useNow()
  const { kind, startedAt, dueAt, stoppedAt, requestId, enterpriseId } = row
  const { name } = useClockWords()(kind)
  const untitled = useUntitledWords()(kind, 'late')
  return (
    <li className="row" data-row="">
      <Clock clock={{ kind, startedAt, dueAt, stoppedAt, provisional: false }} />
      <div className="what">
        <LinkTo place={placeOf(ofSlices().clocks[kind]?.subject, { id: null, requestId, enterpriseId })}>
          <b className="one-line">{row.enterpriseName}</b>
          <p className="one-line">{row.title || untitled}</p>
        </LinkTo>
      </div>
      <div className="turn">
        <b>{row.holderName ? t('overdue.held', { name: row.holderName }) : t('overdue.heldByNobody')}</b>
        <span>{[name, stoppedAt ? t('overdue.stopped', { time: dayTime(stoppedAt, now) }) : null].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  )
}
