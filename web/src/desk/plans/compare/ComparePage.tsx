import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Choice } from '../../shared/Choice.tsx'
import { useFilters } from '../../shared/filters.ts'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { planComparisonQuery, planQuery } from '../plan.queries.ts'
import type { Plan } from '../plan-answer.ts'
import { Compared } from './Compared.tsx'
import { Landings } from './Landings.tsx'
import { useVersionName } from './useVersionName.ts'
import './words.ts'
import '../plans.css'

/** How the landing moved from version to version, and two of them side by side. R15.7 */
export function ComparePage() {
  const { t } = useTranslation(['plans', 'compare'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: plan, error, refetch } = useQuery(planQuery(id))
  return (
    <Page
      sub={t('compare:lead')}
      crumbs={[
        ...(plan ? [{ label: plan.projectName, to: `/projects/${id}` }] : []),
        { label: t('title'), to: `/projects/${id}/plan` },
        { label: t('compare.title') },
      ]}
      actions={
        <button type="button" className="btn bare" onClick={() => print()}>
          {t('print')}
        </button>
      }
    >
      {plan ? <Whole plan={plan} /> : null}
      {!plan && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!plan && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}

function Whole({ plan }: { plan: Plan }) {
  const { filters, setFilters } = useFilters()
  const { t } = useTranslation(['plans', 'compare'])
  const name = useVersionName()
  const others = plan.versions.filter(({ id }) => id !== plan.id)
  const one = filters.one ?? plan.id
  const other = filters.other ?? plan.draft?.id ?? others.at(-1)?.id
  const options = plan.versions.map(version => ({ value: version.id, label: name(version) }))
  return (
    <>
      <Landings plan={plan} />
      {other && other !== one ? (
        <section className="two-versions">
          <div className="tools">
            <Choice label={t('compare:choose')} value={one} options={options} onChange={value => setFilters({ one: value, other })} />
            <Choice label={t('compare:choose')} value={other} options={options} onChange={value => setFilters({ one, other: value })} />
          </div>
          <ComparedVersions projectId={plan.projectId} one={one} other={other} />
        </section>
      ) : null}
    </>
  )
}

function ComparedVersions({ projectId, one, other }: { projectId: string; one: string; other: string }) {
  const { data, error, refetch } = useQuery(planComparisonQuery(projectId, one, other))
  if (data) return <Compared comparison={data} />
  return error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" rows={4} />
}
