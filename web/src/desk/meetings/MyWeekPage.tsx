import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, dueTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { AgendaFigures } from './AgendaFigures.tsx'
import { ComingDays } from './ComingDays.tsx'
import { type MyWeek, myWeekQuery } from './meeting.queries.ts'
import { WeekLines } from './WeekLines.tsx'
import '../shared/listing.css'
import './meetings.css'

/** An officer's own part of the next meeting, and what can still be said of it before the agenda is frozen. R17.2 */
export function MyWeekPage() {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const { data, error, refetch } = useQuery(myWeekQuery)
  return (
    <Page
      {...(data?.meeting ? { sub: <NextMeeting meeting={data.meeting} /> } : {})}
      crumbs={[{ label: t('meetings-first:title'), to: '/meetings' }, { label: t('meetings-first:myWeek') }]}
      aside={
        data ? (
          <section>
            <div className="h">
              <h2>{t('coming.title')}</h2>
            </div>
            <ComingDays coming={data.coming} />
          </section>
        ) : null
      }
      asideLabel={t('coming.title')}
    >
      {data ? <Week week={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function NextMeeting({ meeting: { id, seriesName, startsAt, freezesAt } }: { meeting: NonNullable<MyWeek['meeting']> }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  return (
    <>
      <Link className="link" to="/meetings/$id" params={{ id }}>
        {seriesName}
      </Link>{' '}
      {t('startsAndFreezes', { starts: dayTime(startsAt, now), freezes: dueTime(freezesAt, now) })}
    </>
  )
}

function Week({ week }: { week: MyWeek }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  return (
    <>
      <AgendaFigures meeting={week} />
      <p className="small quiet gathered">
        {t('weekFrom', { from: dayTime(week.from, now) })}
        {week.meeting ? null : ` ${t('noMeetingOfMine')}`}
      </p>
      {week.items.length === 0 ? <Empty title={t('quietWeek')} why={t('quietWeekWhy')} /> : <WeekLines items={week.items} />}
    </>
  )
}
