import { useMutation, useQuery } from '@tanstack/react-query'
import { type TemplateKey, templateKeys } from '@yigen/domain/plans/plan-template.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { projectQuery } from '../../projects/project.queries.ts'
import { Choice } from '../../shared/Choice.tsx'
import { draftPlan } from '../plan.steps.ts'

/** No plan yet: it is drafted from the template of a kind of landing, that of the project unless another is chosen. R15.7 */
export function NoPlan({ projectId }: { projectId: string }) {
  const { t } = useTranslation('plans')
  const [chosen, setKind] = useState<TemplateKey | null>(null)
  const { data: project } = useQuery(projectQuery(projectId))
  const kind = chosen ?? (project?.reader === 'office' ? project.kind : 'office')
  const drafting = useMutation({ mutationFn: () => draftPlan(projectId, { from: 'template', templateKey: kind, reason: '' }) })
  return (
    <Empty title={t('none.title')} why={t('none.why')}>
      <Choice
        label={t('none.kind')}
        value={kind}
        options={templateKeys.map(value => ({ value, label: t(`kind.${value}`) }))}
        onChange={value => setKind((value ?? 'office') as TemplateKey)}
      />
      <button type="button" className="btn do" aria-busy={drafting.isPending} onClick={() => drafting.isPending || drafting.mutate()}>
        {t('none.draft')}
      </button>
      <FaultLine fault={drafting.error} />
    </Empty>
  )
}
