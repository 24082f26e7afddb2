import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { NoPlan } from './decide/NoPlan.tsx'
import { PlanActs } from './decide/PlanActs.tsx'
import { PlanChart } from './PlanChart.tsx'
import { PlanHead } from './PlanHead.tsx'
import { planQuery } from './plan.queries.ts'
import type { Plan } from './plan-answer.ts'
import { usePlanView } from './usePlanView.ts'
import './plans.css'

/** The follow-up plan of a project: what is done, what comes, when it lands and why then. R15 */
export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: plan, error, refetch } = useQuery(planQuery(id))
  const draftId = plan?.draft && plan.draft.id !== plan.id ? plan.draft.id : undefined
  const { data: open } = useQuery({ ...planQuery(id, draftId), enabled: draftId !== undefined })
  if (plan && (draftId === undefined || open))
    return <Whole key={plan.id} plan={plan} open={draftId === undefined ? null : (open ?? null)} />
  return <Waiting id={id} error={error} again={() => void refetch()} />
}

function Whole({ plan, open }: { plan: Plan; open: Plan | null }) {
  const view = usePlanView(plan, open)
  return (
    <Page ownHeading crumbs={useCrumbs(plan.projectId, plan.projectName)} actions={<PlanActs view={view} />}>
      <div className="plan-page">
        <PlanHead view={view} />
        <PlanChart view={view} />
      </div>
    </Page>
  )
}

function Waiting({ id, error, again }: { id: string; error: unknown; again: () => void }) {
  const none = isProblem(error, 'noPlanYet')
  return (
    <Page crumbs={useCrumbs(id)}>
      {none ? <NoPlan projectId={id} /> : null}
      {error && !none ? <Unread fault={error} again={again} /> : null}
      {error ? null : <Skeleton kind="lines" rows={8} />}
    </Page>
  )
}

function useCrumbs(id: string, name?: string) {
  const { t } = useTranslation(['plans', 'plans-first'])
  return [{ label: name ?? t('project'), to: `/projects/${id}` }, { label: t('plans-first:title') }]
}
