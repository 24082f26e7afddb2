import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { changedIn } from '../edit/draft-changes.ts'
import { EffectWords } from '../edit/EffectWords.tsx'
import { PromiseField } from '../edit/PromiseField.tsx'
import { ReasonField } from '../edit/ReasonField.tsx'
import { useSaving } from '../edit/useSaving.ts'
import type { DrawnMilestone } from '../gantt/drawn-milestone.ts'
import type { PlanView } from '../usePlanView.ts'

type Props = { view: PlanView; milestone: DrawnMilestone; onClose: () => void }

/** On a phone, where no bar is drawn out: another promise, with what it does said at once, saved into the draft. R15.4, R15.7 */
export function PromiseDialog({ view, milestone, onClose }: Props) {
  const { t } = useTranslation('plans')
  const { editing, plan, open } = view
  const saving = useSaving(view)
  const field = useRef<HTMLInputElement>(null)
  const one = editing.working.find(({ id }) => id === milestone.id)
  const before = editing.saved.find(({ id }) => id === milestone.id)
  if (!one) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (editing.changed && !saving.isPending) saving.mutate(undefined, { onSuccess: onClose, onError: closeWhenMoved })
  }
  // what the other did stands on the page, beside what is written here
  const closeWhenMoved = (fault: unknown) => isProblem(fault, 'draftMoved') && onClose()
  return (
    <Dialog title={t('edit.title', { n: milestone.number, name: milestone.name })} onClose={onClose}>
      <form className="form promise-form" onSubmit={submit} noValidate>
        <PromiseField
          fixed={false}
          promise={one.promise}
          before={before?.promise ?? null}
          field={field}
          onChange={promise => editing.change(working => changedIn(working, one.id, { promise }))}
        />
        <ReasonField value={editing.reason} needed={plan.inForce !== null} onChange={editing.write} />
        <p aria-live="polite">
          <EffectWords view={view} />
        </p>
        <div className="acts">
          <button type="button" className="btn bare" disabled={!editing.changed} onClick={editing.discard}>
            {t('edit.discard')}
          </button>
          <button type="submit" className="btn do" aria-busy={saving.isPending} disabled={!editing.changed}>
            {t(open || plan.inForce === null ? 'edit.save' : 'edit.saveNew')}
          </button>
        </div>
        {isProblem(saving.error, 'draftMoved') ? null : <FaultLine fault={saving.error} />}
      </form>
    </Dialog>
  )
}
