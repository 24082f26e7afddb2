import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { ChooseSheet } from '../imports/accounts/ChooseSheet.tsx'
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
  const checking = useMutation({ mutationFn: async (file: File) => ({ file, key: newKey(), checked: await checkPremises(file) }) })
  const [again, setAgain] = useState(false)
  const making = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => importPremises(file, key),
    onSuccess: ({ made }) => {
      changed({ premises: some })
      toast(t('sheet.made', { n: made }))
      void navigate({ to: '/premises' })
    },
  })
  const read = checking.data
  const choose = (file: File) => {
    setAgain(false)
    making.reset()
    checking.mutate(file)
  }
  if (!read || again || checking.isPending)
    return (
      <ChooseSheet
        why={t('sheet.why')}
        busy={checking.isPending ? (checking.variables?.name ?? '') : null}
        fault={checking.error}
        onFile={choose}
      />
    )
  const { checked } = read
  return (
    <>
      <RowsOfSheet checked={checked} />
      <div className="page-foot">
        <span className="grow" role="status">
          {checked.whyNot ?? t('sheet.ready', { n: checked.rows.length })}
          <FaultLine fault={making.error} />
        </span>
        <button type="button" className="btn" disabled={making.isPending} onClick={() => setAgain(true)}>
          {t('sheet.other')}
        </button>
        {checked.whyNot === null ? (
          <button type="button" className="btn do" aria-busy={making.isPending} onClick={() => making.mutate(read)}>
            {t('sheet.make', { n: checked.rows.length })}
          </button>
        ) : null}
      </div>
    </>
  )
}
