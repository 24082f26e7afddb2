import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { minutesPaper } from '@yigen/domain/meetings/minutes-paper.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { MinutesAside } from './MinutesAside.tsx'
import { MinutesSheets } from './MinutesSheets.tsx'
import { meetingQuery, minutesQuery } from './meeting.queries.ts'
import '../shared/listing.css'
import './meetings.css'
import './minutes.css'

/** The minutes as they stand on paper; two sign them, and then only addenda follow. R17.4 */
export function MinutesPage() {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(minutesQuery(id))
  const meeting = useQuery(meetingQuery(id)).data
  const number = data?.content.number
  return (
    <Page
      key={id}
      ownHeading
      {...(number ? { title: t('minutesOf', { n: number }) } : {})}
      crumbs={[
        { label: t('meetings-first:title'), to: '/meetings' },
        ...(number ? [{ label: t('nth', { n: number }), to: `/meetings/${id}` }] : []),
        { label: t('minutes') },
      ]}
      actions={
        meeting?.previousId ? (
          <Link className="btn bare" to="/meetings/$id/minutes" params={{ id: meeting.previousId }}>
            {t('lastMinutes')}
          </Link>
        ) : null
      }
      aside={data ? <MinutesAside minutes={data} meeting={meeting} /> : null}
      asideLabel={t('besideMinutes')}
    >
      {data ? <MinutesSheets paper={minutesPaper(data)} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={10} /> : null}
    </Page>
  )
}
