import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { useStepWord } from '../../shared/useStepWord.ts'

type Next = NonNullable<ProjectRow['next']>

/** The reader's own next step in a project; solid once its clock is nearly over. */
export function NextOfRow({ row }: { row: ProjectRow }) {
  const { t } = useTranslation(['projects', 'plans'])
  const act = useNextWord()
  const now = useNow()
  if (!row.next) return <div className="acts" />
  const words = act(row.next)
  return (
    <div className="acts">
      <Link
        {...placeOfNext(row, row.next)}
        className={isSoon(row.next, now) ? 'btn do' : 'btn next'}
        aria-label={t('plans:actOf', { act: words, name: row.name })}
      >
        {words}
      </Link>
    </div>
  )
}

/** Goes where the step of a row is taken. */
export function useTakeNext(): (row: ProjectRow) => void {
  const navigate = useNavigate()
  return row => row.next && void navigate(placeOfNext(row, row.next))
}

function useNextWord(): (next: Next) => string {
  const { t } = useTranslation('projects')
  const stepWord = useStepWord()
  return ({ step }) => (step === 'adoptPlan' || step === 'verifyEvidence' ? t(`list.act.${step}`) : stepWord(step, 'act'))
}

/** Each is taken where it stands: on the milestone, the plan, the project. */
function placeOfNext({ id }: ProjectRow, { step, milestoneId }: Next) {
  if (milestoneId) return { to: '/milestones/$id', params: { id: milestoneId } } as const
  return { to: step === 'adoptPlan' ? '/projects/$id/plan' : '/projects/$id', params: { id } } as const
}

const isSoon = ({ dueAt }: Next, now: Temporal.Instant): boolean =>
  dueAt !== null && Temporal.Instant.from(dueAt).since(now).total('hours') <= 4
