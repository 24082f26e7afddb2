import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { DecisionLines } from './DecisionLines.tsx'
import { type DecisionAlone, decisionQuery } from './meeting.queries.ts'
import { destinationOf } from './opens.ts'
import '../shared/listing.css'
import './meetings.css'

/** A decision by itself, for whose it is and who was not at the meeting; whoever sees the meeting is led there. R17.3 */
export function DecisionPage() {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(decisionQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  if (data?.meetingId) return <Navigate to="/meetings/$id" params={{ id: data.meetingId }} replace />
  return (
    <Page
      key={id}
      title={t('decisionAlone')}
      {...(data ? { sub: t('decidedAt', { series: data.seriesName, n: data.meetingNumber, day: data.meetingDay }) } : {})}
      crumbs={[{ label: t('decisionAlone') }]}
    >
      {data ? <Alone decision={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={4} /> : null}
    </Page>
  )
}

function Alone({ decision }: { decision: DecisionAlone }) {
  const { t } = useTranslation('meetings')
  const { about } = decision
  const to = about && destinationOf(about)
  return (
    <section className="group" aria-labelledby="decision">
      <h2 id="decision">{t('decisionWhat')}</h2>
      <DecisionLines item={{ decisions: [decision], askings: [], lifts: [] }} />
      <p className="small quiet">
        {about && to ? (
          <>
            {t('decisionAbout')}{' '}
            <Link className="link" {...to}>
              {about.title}
            </Link>
          </>
        ) : (
          t('decisionOnly')
        )}
      </p>
    </section>
  )
}
