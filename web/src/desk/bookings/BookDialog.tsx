import { useMutation } from '@tanstack/react-query'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { time } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { bookForVisitor } from './booking.steps.ts'

export type FreeSlot = { at: string; desk: number }
type Props = { sessionId: string; slot: FreeSlot; onClose: () => void }

/** For somebody who cannot book. R19.3 */
export function BookDialog({ sessionId, slot, onClose }: Props) {
  const { t } = useTranslation('bookings')
  const [company, setCompany] = useState('')
  const [phone, setPhone] = useState('')
  const [subject, setSubject] = useState('')
  const [tried, setTried] = useState(false)
  const { at, desk } = slot
  const phoneMissing = !textable(phone)
  const step = useMutation({
    mutationFn: () => bookForVisitor(sessionId, { at, desk, company, phone: phone.trim(), subject }),
    onSuccess: async () => {
      toast(t('booked'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'company', 'phone', 'subject')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (company.trim() && !phoneMissing && !step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('bookAt', { time: time(at), desk })} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('company')} fault={faults.of('company') ?? (tried && !company.trim() ? t('needCompany') : undefined)}>
          {given => <input {...given} className="box" maxLength={120} value={company} onChange={event => setCompany(event.target.value)} />}
        </Field>
        <Field label={t('phone')} fault={faults.of('phone') ?? (tried && phoneMissing ? t('needPhone') : undefined)}>
          {given => <input {...given} className="box" type="tel" value={phone} onChange={event => setPhone(event.target.value)} />}
        </Field>
        <Field label={t('about')} fault={faults.of('subject')}>
          {given => <input {...given} className="box" maxLength={500} value={subject} onChange={event => setSubject(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
