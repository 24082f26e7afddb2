import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { SheetImport } from '../imports/SheetImport.tsx'
import { changed } from '../shared/changed.ts'
import { Page } from '../shared/Page.tsx'
import { checkPremises, importPremises, premisesTemplate } from './premises-import.steps.ts'
import { RowsOfSheet } from './RowsOfSheet.tsx'
import '../imports/imports.css'

/** Premises from Excel: choose a file, see every row judged, record all of them or none. R20.4 */
export function PremisesImportPage() {
  const { t } = useTranslation(['premises', 'premises-first'])
  const template = useMutation({ mutationFn: premisesTemplate })
  return (
    <Page
      title={t('premises-first:sheet')}
      crumbs={[{ label: t('premises-first:title'), to: '/premises' }, { label: t('premises-first:sheet') }]}
      actions={
        <button type="button" className="btn bare" disabled={template.isPending} onClick={() => template.mutate()}>
          {t('premises:sheet.template')}
        </button>
      }
    >
      <FaultLine fault={template.error} />
      <FromSheet />
    </Page>
  )
}

function FromSheet() {
  const { t } = useTranslation('premises')
  const navigate = useNavigate()
  return (
    <SheetImport
      check={checkPremises}
      make={importPremises}
      onMade={({ made }) => {
        changed({ premises: some })
        toast(t('sheet.made', { n: made }))
        void navigate({ to: '/premises' })
      }}
      words={{ why: t('sheet.why'), ready: n => t('sheet.ready', { n }), other: t('sheet.other'), make: n => t('sheet.make', { n }) }}
      rows={checked => <RowsOfSheet checked={checked} />}
    />
  )
}
