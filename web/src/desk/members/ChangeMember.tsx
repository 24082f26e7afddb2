import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { UnitField } from '../organisations/UnitField.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { AnotherUnit } from './AnotherUnit.tsx'
import type { MemberRow } from './member.queries.ts'
import { changeMember } from './member.steps.ts'

type Written = { name: string; title: string; unitId: string; phone: string }

const writtenOf = ({ name, title, unitId, phone }: MemberRow): Written => ({ name, title, unitId, phone: phone ?? '' })

/** What the system administrator writes down of somebody; another unit shows first what becomes of what hangs on them. R1.5, R10.2 */
export function ChangeMember({ member, onDone }: { member: MemberRow; onDone: () => void }) {
  const { t } = useTranslation(['members', 'organisations'])
  const [written, setWritten] = useState(() => writtenOf(member))
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change })
  const step = useMutation({
    mutationFn: () => changeMember(member.id, { ...written, phone: written.phone.trim() || null }),
    onSuccess: () => {
      toast(t('change.done', { name: written.name.trim() }))
      onDone()
    },
  })
  const faults = faultsOf(step.error, 'name', 'title', 'unitId', 'phone')
  const nameless = written.name.trim() === '' ? t('invite.needed.name') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!nameless) step.mutate()
  }
  const word = (field: 'name' | 'title' | 'phone', hint?: string) => (
    <WordField
      label={t(`invite.${field}`)}
      hint={hint}
      fault={(field === 'name' ? nameless : undefined) ?? faults.of(field)}
      value={written[field]}
      onChange={value => write({ [field]: value })}
    />
  )
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="pair">
        {word('name')}
        {word('title', t('invite.optional'))}
        <UnitField label={t('who.unit')} value={written.unitId} onChange={unitId => write({ unitId })} fault={faults.of('unitId')} />
        {word('phone', t('invite.optional'))}
      </div>
      {written.unitId !== member.unitId ? <AnotherUnit member={member} /> : null}
      <p className="small quiet">{t('change.told')}</p>
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('organisations:form.save')}
        </button>
        <button type="button" className="btn bare" onClick={onDone}>
          {t('change.leave')}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}
