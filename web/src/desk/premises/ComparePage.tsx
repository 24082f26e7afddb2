import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { leastCompared, mostCompared } from '@yigen/domain/premises/compared-limits.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { ComparedPremises } from './ComparedPremises.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { premisesQuery } from './premises.queries.ts'
import { usePicked } from './usePremisesFilters.ts'
import './premises.css'

/** Two or three premises side by side, and the opinion on them. R20.4 */
export function ComparePage() {
  const { t } = useTranslation(['premises', 'premises-first'])
  const session = useSession()
  const [issuing, setIssuing] = useState(false)
  const { ids, enterpriseId, projectId, address } = usePicked()
  const asked = useQueries({ queries: ids.slice(0, mostCompared).map(id => premisesQuery(id)) })
  const there = asked.flatMap(({ data }) => data ?? [])
  const fault = asked.find(({ error, data }) => error && !data)
  const whole = there.length === asked.length && there.length >= leastCompared
  const crumbs = [{ label: t('premises-first:title'), to: '/premises', search: address }, { label: t('premises-first:compare') }]
  const issue =
    whole && holds(session, 'officer', 'minister') ? (
      <button type="button" className="btn do" onClick={() => setIssuing(true)}>
        {t('premises:compare.issue')}
      </button>
    ) : null
  return (
    <Page crumbs={crumbs} actions={issue}>
      {ids.length < leastCompared ? (
        <Empty title={t('premises:compare.few')}>
          <Link className="btn do" to="/premises" search={address}>
            {t('premises:compare.back')}
          </Link>
        </Empty>
      ) : null}
      {fault ? <Unread fault={fault.error} again={() => void fault.refetch()} /> : null}
      {whole ? <ComparedPremises premises={there} /> : null}
      {ids.length >= leastCompared && !whole && !fault ? <Skeleton rows={6} /> : null}
      {issuing ? (
        <IssueDialog premises={there} enterpriseId={enterpriseId} projectId={projectId} onClose={() => setIssuing(false)} />
      ) : null}
    </Page>
  )
}
