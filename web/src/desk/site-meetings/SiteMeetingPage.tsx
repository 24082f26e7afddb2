import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { Decisions } from './Decisions.tsx'
import { SiteMeetingActs } from './SiteMeetingActs.tsx'
import { SiteMeetingFacts } from './SiteMeetingFacts.tsx'
import { siteMeetingQuery } from './site-meeting.queries.ts'
import '../shared/listing.css'
import './site-meetings.css'

/** One site meeting: when, where, who is asked; once it was held, what was said and decided. */
export function SiteMeetingPage() {
  const { t } = useTranslation('site-meetings-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(siteMeetingQuery(id))
  const project = data && { label: data.projectName, ...(data.seesProject ? { to: `/projects/${data.projectId}` } : {}) }
  return (
    <Page
      key={id}
      {...(data ? { title: data.about } : {})}
      crumbs={project ? [project, { label: t('one') }] : [{ label: t('one') }]}
      foot={data && data.may.length > 0 ? <SiteMeetingActs meeting={data} /> : null}
    >
      {data ? (
        <>
          <SiteMeetingFacts meeting={data} />
          <Decisions meeting={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
