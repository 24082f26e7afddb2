import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { faultsOf } from '../../shared/field-faults.ts'
import { EffectWords } from '../edit/EffectWords.tsx'
import { proposePlan } from '../plan.steps.ts'
import type { Plan } from '../plan-answer.ts'
import type { PlanView } from '../usePlanView.ts'

/** The draft goes to the minister, with why the plan is another. R15.7 */
export function ProposeDialog({ view, version, onClose }: { view: PlanView; version: Plan; onClose: () => void }) {
  const { t } = useTranslation('plans')
  const [reason, setReason] = useState(version.reason)
  const proposing = useMutation({
    mutationFn: () => proposePlan(version.projectId, version.id, { reason: reason.trim() }),
    onSuccess: async () => {
      toast(t('decide.proposed'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(proposing.error, 'reason')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!proposing.isPending) proposing.mutate()
  }
  return (
    <Dialog title={t('decide.proposeTitle')} onClose={onClose}>
      {view.effect ? (
        <p className="second">
          <EffectWords view={view} />
        </p>
      ) : null}
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('edit.reason')} hint={view.plan.inForce ? t('edit.reasonHint') : undefined} fault={faults.of('reason')}>
          {given => (
            <textarea {...given} className="box" maxLength={500} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={proposing.isPending}>
            {t('decide.proposePlan')}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
