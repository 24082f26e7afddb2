import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { sentOf } from '../drafted-of.ts'
import { changeDraft, draftPlan } from '../plan.steps.ts'
import type { PlanView } from '../usePlanView.ts'

/** Saves what was changed into the draft; where there is none one is drafted from the version in force first. R15.7, R15.8 */
export function useSaving({ plan, open, editing }: Pick<PlanView, 'plan' | 'open' | 'editing'>) {
  const { t } = useTranslation('plans')
  return useMutation({
    mutationFn: async () => {
      const { working, reason } = editing
      const draft = open ?? (plan.status === 'inForce' ? await draftPlan(plan.projectId, { from: 'inForce', reason }) : plan)
      return changeDraft(plan.projectId, draft.id, { revision: draft.revision, reason, milestones: working.map(sentOf) })
    },
    onSuccess: async () => {
      toast(t('edit.saved'))
      const readAgain = editing.settle()
      await shownAgain()
      readAgain()
    },
  })
}
