import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { Choice } from '../shared/Choice.tsx'
import { useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { MeetingLines } from './MeetingLines.tsx'
import { meetingPagesQuery, seriesQuery } from './meeting.queries.ts'
import { SeriesOfReader } from './SeriesOfReader.tsx'
import { WaysFromMeetings } from './WaysFromMeetings.tsx'
import '../shared/listing.css'
import './meetings.css'

/** The weekly meetings: who meets when, the next one, and all that were held. R17.1 */
export function MeetingsPage() {
  const { t } = useTranslation('meetings')
  const { filters, setFilters } = useFilters()
  const series = useQuery(seriesQuery)
  const pages = useInfiniteQuery(meetingPagesQuery(filters.seriesId))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const officer = holds(useSession(), 'officer', 'minister', 'leader')
  return (
    <Page actions={<WaysFromMeetings ledger={officer} />}>
      {series.data ? <SeriesOfReader list={series.data} /> : null}
      {!series.data && series.error ? <Unread fault={series.error} again={() => void series.refetch()} /> : null}
      {!series.data && !series.error ? <Skeleton kind="lines" rows={4} /> : null}
      <section className="meetings-held" aria-labelledby="meetings-held">
        <div className="section-head">
          <h2 id="meetings-held">{t('held')}</h2>
          {series.data && series.data.rows.length > 1 ? (
            <Choice
              label={t('ofSeries')}
              none={t('allSeries')}
              value={filters.seriesId}
              options={series.data.rows.map(({ id, name, owner }) => ({ value: id, label: `${name} · ${owner.name}` }))}
              onChange={seriesId => setFilters({ seriesId })}
            />
          ) : null}
        </div>
        {pages.data && rows.length === 0 ? <Empty title={t('noMeetings')} why={t('noMeetingsWhy')} /> : null}
        {rows.length > 0 ? <MeetingLines rows={rows} /> : null}
        <LoadMore pages={pages} />
        {!pages.data && pages.error && !series.error ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
        {!pages.data && !pages.error ? <Skeleton kind="lines" rows={6} /> : null}
      </section>
    </Page>
  )
}
