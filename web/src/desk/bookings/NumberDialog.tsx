import { useMutation } from '@tanstack/react-query'
import { numberWords } from '@yigen/domain/bookings/queue.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { giveNumber } from './booking.steps.ts'

type Props = { sessionId: string; onClose: () => void }

/** Somebody stands there: a name is enough. R19.3 */
export function NumberDialog({ sessionId, onClose }: Props) {
  const { t } = useTranslation('bookings')
  const [visitor, setVisitor] = useState({ company: '', phone: '', subject: '' })
  const [tried, setTried] = useState(false)
  const { company, phone, subject } = visitor
  const phoneWrong = phone.trim() !== '' && !textable(phone)
  const step = useMutation({
    mutationFn: () => giveNumber(sessionId, { company, phone: phone.trim(), subject }),
    onSuccess: async ({ number }) => {
      toast(t('numberGiven', { number: numberWords(number) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'company', 'phone', 'subject')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (company.trim() && !phoneWrong && !step.isPending) step.mutate()
  }
  const box = (field: keyof typeof visitor, maxLength: number) => ({
    ...{ className: 'box', maxLength, value: visitor[field] },
    onChange: (event: { target: HTMLInputElement }) => setVisitor({ ...visitor, [field]: event.target.value }),
  })
  return (
    <Dialog title={t('giveNumber')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('company')} fault={faults.of('company') ?? (tried && !company.trim() ? t('needCompany') : undefined)}>
          {given => <input {...given} {...box('company', 120)} />}
        </Field>
        <Field label={t('phone')} hint={t('phoneWalkIn')} fault={faults.of('phone') ?? (tried && phoneWrong ? t('needPhone') : undefined)}>
          {given => <input {...given} {...box('phone', 20)} type="tel" />}
        </Field>
        <Field label={t('about')} fault={faults.of('subject')}>
          {given => <input {...given} {...box('subject', 500)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('saveNumber')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
