import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { VisitActs } from './VisitActs.tsx'
import { VisitFacts } from './VisitFacts.tsx'
import { type Visit, visitQuery } from './visit.queries.ts'
import './visits.css'

/** One visit: who goes and when; once it was made, what was learned and raised. R20 */
export function VisitPage() {
  const { t } = useTranslation('visits-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(visitQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  return (
    <Page
      key={id}
      {...(data ? { title: data.enterpriseName } : {})}
      crumbs={[{ label: t('title'), to: '/visits' }, { label: data?.enterpriseName ?? '…' }]}
      foot={data && data.may.length > 0 ? <VisitActs visit={data} /> : null}
    >
      {data?.whole ? <VisitFacts visit={data} whole={data.whole} /> : null}
      {data && !data.whole ? <OfOthers visit={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}

/** That another bureau goes, and when: enough to go along. */
function OfOthers({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  return (
    <p>
      {dayTime(visit.startsAt, now)} · {t('registerOnly', { units: visit.units.map(unit => unit.name).join('、') })}
    </p>
  )
}
