import type { FormEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { isProblem } from '#shared/problem.ts'
import type { DrawnMilestone } from '../gantt/drawn-milestone.ts'
import { MilestoneActs } from '../milestones/MilestoneActs.tsx'
import type { Drafted } from '../plan-answer.ts'
import type { PlanView } from '../usePlanView.ts'
import { DockHead } from './DockHead.tsx'
import { changedIn, droppedIn, linkedIn, toggledIn } from './draft-changes.ts'
import { EffectWords } from './EffectWords.tsx'
import { loadOf, OwnerField } from './OwnerField.tsx'
import { PredecessorsField } from './PredecessorsField.tsx'
import { PromiseField } from './PromiseField.tsx'
import { ReasonField } from './ReasonField.tsx'
import { useSaving } from './useSaving.ts'
import { useStable } from './useStable.ts'
import { WhatItIs } from './WhatItIs.tsx'

type Owner = Drafted['owner']
export type DockFields = {
  owner: RefObject<HTMLSelectElement | null>
  promise: RefObject<HTMLInputElement | null>
  waits: RefObject<HTMLInputElement | null>
}
type Props = { view: PlanView; milestone: DrawnMilestone; fields: DockFields; back: () => void }

/** The milestone at hand, under the chart: who, how long, after what, and why; every change is reckoned at once, and saved into the draft of the next version. */
export function EditDock({ view, milestone, fields, back }: Props) {
  const { t } = useTranslation('plans')
  const { editing, plan, open } = view
  const saving = useSaving(view)
  const one = editing.working.find(({ id }) => id === milestone.id)
  const before = editing.saved.find(({ id }) => id === milestone.id)
  const fixed = milestone.status !== 'waiting'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (editing.changed && !editing.behind && !saving.isPending) saving.mutate()
  }
  const keys = onKeys({ escape: back, 'ctrl+enter': () => (editing.changed && !editing.behind ? saving.mutate() : false) })
  const own = useStable((owner: Owner) => editing.change(working => changedIn(working, milestone.id, { owner })))
  if (!one) return null
  return (
    <form
      className="dock"
      aria-label={t('edit.title', { n: milestone.number, name: milestone.name })}
      onSubmit={submit}
      onKeyDown={keys}
      noValidate
    >
      <DockHead view={view} milestone={milestone}>
        <MilestoneActs projectId={plan.projectId} milestone={plan.milestones.find(({ id }) => id === one.id)} />
        <button type="button" className="btn bare" onClick={() => editing.change(working => droppedIn(working, one.id))} disabled={fixed}>
          {t('edit.drop')}
        </button>
      </DockHead>
      <div className="dock-f">
        <OwnerField owner={one.owner} load={loadOf(editing.working, one)} field={fields.owner} onChange={own} />
        <PromiseField
          fixed={fixed}
          promise={one.promise}
          before={before?.promise ?? null}
          field={fields.promise}
          onChange={promise => editing.change(working => changedIn(working, one.id, { promise }))}
        />
        <PredecessorsField
          fixed={fixed}
          milestone={one}
          working={editing.working}
          now={view.now}
          landing={(view.drafted ?? view.forecast).schedule.landsAt}
          landsAt={working => view.reckon(working).schedule.landsAt}
          field={fields.waits}
          onToggle={id => editing.change(working => toggledIn(working, one.id, id))}
          onLink={wait => editing.change(working => linkedIn(working, one.id, wait))}
        />
        <ReasonField value={editing.reason} needed={plan.inForce !== null} onChange={editing.write} />
      </div>
      {fixed ? <p className="dock-note">{t('edit.runs')}</p> : null}
      <WhatItIs
        milestone={one}
        added={before === undefined}
        onChange={changed => editing.change(working => changedIn(working, one.id, changed))}
      />
      <div className="dock-e">
        <p className="grow" aria-live="polite">
          <EffectWords view={view} />
        </p>
        {isProblem(saving.error, 'draftMoved') ? null : <FaultLine fault={saving.error} />}
        <button type="button" className="btn bare" disabled={!editing.changed} onClick={editing.discard}>
          {t('edit.discard')}
        </button>
        <button
          type="submit"
          className="btn do"
          aria-busy={saving.isPending}
          disabled={!editing.changed || editing.behind || view.cycle !== null}
        >
          {t(open || plan.inForce === null ? 'edit.save' : 'edit.saveNew')} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  )
}
