import { useMutation } from '@tanstack/react-query'
import { endOfWorkingDay, nextWorkday } from '@yigen/domain/calendar/working-time.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { MilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../../calendar/local-time.ts'
import { useCalendar } from '../../calendar/useCalendar.ts'
import { shownAgain } from '../../shared/changed.ts'
import { faultsOf } from '../../shared/field-faults.ts'
import { chaseAuthority, expectMilestone, finishMilestone, startMilestone } from '../plan.steps.ts'

type Props = { projectId: string; id: string; name: string; step: MilestoneStep; onClose: () => void }

/** Starts a milestone, says when it is expected, that it is finished, or that its authority was chased: in words that stay with it. R15.2, R15.4, R15.5 */
export function MilestoneDialog({ projectId, id, name, step, onClose }: Props) {
  const { t } = useTranslation('plans')
  const calendar = useCalendar()
  const draft = useDraft(`milestone:${id}:${step}`, { words: '', until: '' })
  const [tried, setTried] = useState(false)
  const proposed = calendar && endOfWorkingDay(calendar, nextWorkday(calendar, dateIn(serverNow()), 3))
  const until = draft.value.until === '' ? proposed : fromLocal(draft.value.until)
  const words = draft.value.words.trim()
  const taken = useMutation({
    mutationFn: () => {
      if (step === 'startMilestone') return startMilestone(projectId, id)
      if (step === 'expectMilestone') return expectMilestone(projectId, id, { until: (until as Temporal.Instant).toString(), words })
      return step === 'finishMilestone' ? finishMilestone(projectId, id, { words }) : chaseAuthority(projectId, id, { words })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t(`did.${step}`, { name }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(taken.error, 'words', 'until')
  const complete = step === 'startMilestone' || (words !== '' && (step !== 'expectMilestone' || until !== undefined))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (complete && !taken.isPending) taken.mutate()
  }
  return (
    <Dialog title={t('actOf', { act: t(`act.${step}`), name })} onClose={onClose}>
      <p className="second">{t(`means.${step}`)}</p>
      <form className="form block" onSubmit={submit} noValidate>
        {step === 'expectMilestone' ? (
          <Field label={t('expectUntil')} fault={faults.of('until')}>
            {given => (
              <input
                {...given}
                type="datetime-local"
                className="box"
                value={until ? toLocal(until) : draft.value.until}
                onChange={event => draft.write({ ...draft.value, until: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        {step === 'startMilestone' ? null : (
          <Field label={t(`wordsOf.${step}`)} fault={faults.of('words') ?? (tried && words === '' ? t('wordsNeeded') : undefined)}>
            {given => (
              <textarea
                {...given}
                className="box"
                maxLength={step === 'finishMilestone' ? 2000 : 500}
                value={draft.value.words}
                onChange={event => draft.write({ ...draft.value, words: event.target.value })}
              />
            )}
          </Field>
        )}
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={taken.isPending}>
            {t(`act.${step}`)}
          </button>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
