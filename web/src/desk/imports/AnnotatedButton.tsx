import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { annotateImport } from './import.steps.ts'

/** The faulty rows as a workbook with the sentences in it: for whoever has to put them right. */
export function AnnotatedButton({ id }: { id: string }) {
  const { t } = useTranslation('imports')
  const taking = useMutation({ mutationFn: () => annotateImport(id) })
  return (
    <span className="with-fault">
      <button type="button" className="btn" disabled={taking.isPending} onClick={() => taking.mutate()}>
        {t('annotated')}
      </button>
      <FaultLine fault={taking.error} />
    </span>
  )
}
