import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { LiftActs } from './LiftActs.tsx'
import { LiftFacts } from './LiftFacts.tsx'
import { liftQuery } from './lift.queries.ts'
import './lifts.css'

/** One question: what is asked of whom and by when, what was done before, what came of it, and the next step. R18.2 */
export function LiftPage() {
  const { t } = useTranslation('lifts-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(liftQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  return (
    <Page
      key={id}
      {...(data ? { title: data.question } : {})}
      crumbs={[{ label: t('title'), to: '/lifts' }, { label: data?.title ?? '…' }]}
      foot={data && data.may.length > 0 ? <LiftActs lift={data} /> : null}
    >
      {data ? <LiftFacts lift={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
