import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { ClauseTree } from './ClauseTree.tsx'
import { NearestWay } from './NearestWay.tsx'
import { PrintedWhen } from './PrintedWhen.tsx'
import { useNeighbours } from './useNeighbours.ts'
import { VerdictHead } from './VerdictHead.tsx'
import { VerdictRail } from './VerdictRail.tsx'
import { verdictQuery } from './verdict.queries.ts'
import './verdicts.css'

/** One policy and one enterprise, clause by clause: what was compared with what, and what it would take. R22.2 */
export function VerdictPage() {
  const { t } = useTranslation(['verdicts', 'verdicts-first'])
  const { id: enterpriseId = '', policyId = '' } = useParams({ strict: false })
  const { measure, version } = useFilters().filters
  const { data, error, refetch } = useQuery(verdictQuery({ enterpriseId, policyId, measure, version }))
  useNeighbours(enterpriseId, data)
  const crumbs = [
    { label: t('verdicts-first:title'), to: `/enterprises/${enterpriseId}/policies` },
    { label: data?.label ?? t('verdicts-first:one') },
  ]
  const print = (
    <button type="button" className="btn" onClick={() => window.print()}>
      {t('verdicts:page.print')}
    </button>
  )
  return (
    <Page
      key={`${enterpriseId} ${policyId} ${measure}`}
      {...(data ? { title: data.label } : {})}
      crumbs={crumbs}
      actions={data ? print : null}
      aside={data ? <VerdictRail verdict={data} /> : undefined}
      asideLabel={t('verdicts:page.aside')}
    >
      {data ? (
        <>
          <VerdictHead verdict={data} />
          <NearestWay steps={data.steps} />
          <ClauseTree clauses={data.clauses} />
          <PrintedWhen verdict={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}
