import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { rosterTemplate } from './import.steps.ts'

/** An empty roster to fill in. */
export function TemplateButton({ kind = 'bare' }: { kind?: 'bare' | '' }) {
  const { t } = useTranslation('imports')
  const taking = useMutation({ mutationFn: rosterTemplate })
  return (
    <>
      <button type="button" className={`btn ${kind}`} disabled={taking.isPending} onClick={() => taking.mutate()}>
        {t('template')}
      </button>
      <FaultLine fault={taking.error} />
    </>
  )
}
