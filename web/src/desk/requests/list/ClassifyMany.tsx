import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ServiceSelect } from '../../services/ServiceSelect.tsx'
import { BulkBar } from '../../shared/BulkBar.tsx'
import type { Selection } from '../../shared/useSelection.ts'
import type { RequestRow } from '../request.queries.ts'
import { classifyRequests } from '../request.steps.ts'

/** Those chosen are of one service item; which cannot, is said one by one. R4.6 */
export function ClassifyMany({ rows, selection }: { rows: readonly RequestRow[]; selection: Selection }) {
  const { t } = useTranslation('requests')
  const [serviceCode, setServiceCode] = useState('')
  const step = useMutation({ mutationFn: classifyRequests })
  return (
    <BulkBar selection={selection} step={step} nameOf={id => rows.find(row => row.id === id)?.title ?? id}>
      <ServiceSelect aria-label={t('list.service')} value={serviceCode} onChange={setServiceCode} />
      <button
        type="button"
        className="btn do"
        disabled={serviceCode === '' || step.isPending}
        onClick={() => step.mutate({ ids: selection.chosen, serviceCode })}
      >
        {t('page.reclassify')}
      </button>
    </BulkBar>
  )
}
