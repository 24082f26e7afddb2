import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../shared/BulkBar.tsx'
import type { Selection } from '../shared/useSelection.ts'
import type { Result } from './result.queries.ts'
import { verifyResults } from './result.steps.ts'
import { useClaimName } from './useClaimName.ts'

/** Those chosen are verified together; which cannot be, is said one by one. R16.2 */
export function VerifyMany({ results, selection }: { results: readonly Result[]; selection: Selection }) {
  const { t } = useTranslation('results')
  const claimName = useClaimName()
  const step = useMutation({ mutationFn: verifyResults })
  const nameOf = (id: string) => {
    const result = results.find(one => one.id === id)
    return result ? claimName(result) : id
  }
  return (
    <BulkBar selection={selection} step={step} nameOf={nameOf}>
      <button type="button" className="btn do" disabled={step.isPending} onClick={() => step.mutate(selection.chosen)}>
        {t('verifyChosen')}
      </button>
    </BulkBar>
  )
}
