import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { faultyRows, type RosterImport } from './import.queries.ts'
import { leavingOut } from './mending.ts'
import { useMending } from './useMending.ts'

type Props = { checked: RosterImport; writing: { mutate: (choices: ImportChoices) => void; error: unknown } }

/** What the one press would write, why not yet, and the explicit way to go on without the faulty rows. R2.4 */
export function ConfirmBar({ checked, writing }: Props) {
  const { t } = useTranslation('imports')
  const [asking, setAsking] = useState(false)
  const { counts, whyNot } = checked
  const mending = useMending(checked)
  const leaving = useMutation({
    mutationFn: async () => faultyRows(checked.id),
    onSuccess: rows => mending.mutate(all => leavingOut(all, rows)),
  })
  const n = thousands(counts.new + counts.changed)
  const note = counts.faulty > 0 ? 'undecided' : counts.leftOut > 0 ? 'leaves' : 'undo'
  return (
    <>
      <div className="grow confirm-words">
        <b>{t('confirm.will', { n, added: thousands(counts.new), changed: thousands(counts.changed) })}</b>
        <div className="small quiet">{t(`confirm.${note}`, { n: thousands(note === 'leaves' ? counts.leftOut : counts.faulty) })}</div>
        <FaultLine fault={writing.error ?? leaving.error ?? mending.error} />
      </div>
      <Link className="btn lg" to="/import">
        {t('confirm.again')}
      </Link>
      {counts.faulty > 0 ? (
        <button type="button" className="btn lg next" disabled={leaving.isPending || mending.isPending} onClick={() => leaving.mutate()}>
          {t('confirm.leaveAll', { n: thousands(counts.faulty) })}
        </button>
      ) : null}
      <Allowed why={whyNot} kind="do" size="lg" onClick={() => setAsking(true)}>
        {t('confirm.write', { n })}
      </Allowed>
      {asking ? (
        <ConfirmDialog
          checked={checked}
          onClose={() => setAsking(false)}
          onWrite={choices => {
            setAsking(false)
            writing.mutate(choices)
          }}
        />
      ) : null}
    </>
  )
}
