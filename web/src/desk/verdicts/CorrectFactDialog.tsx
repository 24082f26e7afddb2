import { useMutation } from '@tanstack/react-query'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { SourceFields, type WrittenSource } from './SourceFields.tsx'
import { ValueField } from './ValueField.tsx'
import type { UsedFact } from './verdict.queries.ts'
import { correctPolicyFact } from './verdict.steps.ts'
import { readValue, writtenOf } from './written-value.ts'

type Props = { enterpriseId: string; wrong: UsedFact; asOf: string; onClose: () => void }

/** A new fact that names the wrong one and says why; both stay. R22.2 */
export function CorrectFactDialog({ enterpriseId, wrong, asOf, onClose }: Props) {
  const { t } = useTranslation('verdicts')
  const [written, setWritten] = useState(writtenOf(wrong.value))
  const [reason, setReason] = useState('')
  const [lacks, setLacks] = useState(false)
  const [source, setSource] = useState<WrittenSource>({ sourceKind: 'document', source: '', day: asOf })
  const sending = useMutation({
    mutationFn: (value: FactValue) => correctPolicyFact(enterpriseId, wrong.id ?? '', { ...source, value, reason: reason.trim() }),
    onSuccess: () => {
      toast(t('used.corrected'))
      onClose()
    },
  })
  const value = readValue(wrong.type, written)
  const faults = faultsOf(sending.error, 'value', 'day', 'reason')
  const faultOf = (field: 'value' | 'reason', isLacking: boolean) =>
    faults.of(field) ?? (lacks && isLacking ? t('answer.needed') : undefined)
  const reasonFault = faultOf('reason', reason.trim() === '')
  const submit = () => {
    setLacks(true)
    if (value !== undefined && reason.trim() !== '') sending.mutate(value)
  }
  return (
    <AskDialog
      title={t('used.correctOf', { fact: wrong.label })}
      submit={t('used.correct')}
      onSubmit={submit}
      onClose={onClose}
      pending={sending.isPending}
      fault={faults.rest}
    >
      <p className="second">{t('used.was', { said: wrong.said, source: wrong.source, day: wrong.day })}</p>
      <p className="small quiet">{t('used.correctMeans')}</p>
      <ValueField
        of={wrong}
        label={t('answer.value')}
        value={written}
        onChange={setWritten}
        fault={faultOf('value', value === undefined)}
      />
      <SourceFields written={source} latest={asOf} write={changed => setSource({ ...source, ...changed })} faultOf={faults.of} />
      <Field label={t('answer.reason')} {...(reasonFault ? { fault: reasonFault } : {})}>
        {given => (
          <input
            {...given}
            className="box"
            name="reason"
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  )
}
