import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import type { DayRow } from '../shared/slice.ts'
import { recordFirstContacts } from './assignment.steps.ts'
import '../shared/asking.css'
import { ContactPicks } from './ContactPicks.tsx'
import { NotRecorded, type Refused } from './NotRecorded.tsx'

/** Which enterprises, what was said, when; those that cannot be recorded say why and stay. R3.6 */
export function ContactsDialog({ rows, onClose }: { rows: readonly DayRow[]; onClose: () => void }) {
  const { t } = useTranslation('assignments-first')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [at, setAt] = useState('')
  const nameOf = (id: string) => rows.find(row => row.enterpriseId === id)?.enterpriseName ?? ''
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const step = useMutation({
    mutationFn: () => recordFirstContacts({ ids: [...chosen], said: said.trim(), contactedAt: fromLocal(at)?.toString() }),
    onSuccess: async ({ done, rows: told }) => {
      const left = told.flatMap(({ id, refused: why }) => (why ? [{ id, name: nameOf(id), why: why.sentence }] : []))
      await shownAgain()
      toast(t('contacts.done', { n: done }))
      setRefused(left)
      setChosen(new Set())
      if (left.length === 0) onClose()
    },
  })
  const faults = faultsOf(step.error, 'said', 'contactedAt')
  const why = chosen.size === 0 ? t('contacts.choose') : said.trim() === '' ? t('contacts.empty') : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (why === null && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('contacts.title')} onClose={onClose} className="asking wide">
      <form className="form block" onSubmit={submit} noValidate>
        <NotRecorded rows={refused} />
        <ContactPicks rows={rows} chosen={chosen} onChange={setChosen} />
        <Field label={t('contact.words')} fault={faults.of('said')}>
          {given => (
            <textarea {...given} className="box" rows={3} maxLength={2000} value={said} onChange={event => setSaid(event.target.value)} />
          )}
        </Field>
        <Field label={t('contact.at')} fault={faults.of('contactedAt')}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              value={at || toLocal(serverNow())}
              onChange={event => setAt(event.target.value)}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={why} aria-busy={step.isPending}>
            {t('contacts.send', { n: chosen.size })}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
