import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { useReadOnOpening } from '../../shared/useReadOnOpening.ts'
import { milestoneQuery } from '../plan.queries.ts'
import { MilestoneActs } from './MilestoneActs.tsx'
import { MilestoneFacts } from './MilestoneFacts.tsx'
import '../../shared/listing.css'
import '../plans.css'

/** One milestone: how it stands, and what the reader may do with it. The office goes on to the whole plan, a unit to its task. R13.7, R15.5 */
export function MilestonePage() {
  const { t } = useTranslation('plans-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(milestoneQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  const project = data && { label: data.projectName, ...(data.planSeen ? { to: `/projects/${data.projectId}/plan` } : {}) }
  const mayAct = data && Object.values(data.whyNot).includes(null)
  return (
    <Page
      key={id}
      {...(data ? { title: data.name } : {})}
      crumbs={project ? [project, { label: t('one.title') }] : [{ label: t('one.title') }]}
      foot={
        mayAct ? (
          <div className="acts">
            <MilestoneActs projectId={data.projectId} milestone={data} />
          </div>
        ) : null
      }
    >
      {data ? <MilestoneFacts milestone={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
