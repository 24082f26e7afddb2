import type { UseMutationResult } from '@tanstack/react-query'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { BulkOutcome } from './BulkOutcome.tsx'
import type { Selection } from './useSelection.ts'
import './bulk.css'

type Props = {
  selection: Selection
  step: Pick<UseMutationResult<BulkDone, Error, never>, 'data' | 'error' | 'reset'>
  nameOf: (id: string) => string
  /** What is done with those chosen. */
  children: ReactNode
}

/** At the foot while rows are chosen: how many, the act, and what became of each. */
export function BulkBar({ selection, step, nameOf, children }: Props) {
  const { t } = useTranslation()
  if (selection.chosen.length === 0 && !step.data) return null
  const close = () => {
    selection.clear()
    step.reset()
  }
  return (
    <section className="bulk-bar" aria-label={t('bulk.title')}>
      <b>{t('bulk.chosen', { n: selection.chosen.length })}</b>
      {selection.chosen.length > 0 ? children : null}
      <button type="button" className="btn bare" onClick={close}>
        {t('bulk.clear')}
      </button>
      <FaultLine fault={step.error} />
      {step.data ? <BulkOutcome outcome={step.data} nameOf={nameOf} /> : null}
    </section>
  )
}

/** Chooses a row. */
export function BulkPick({ id, name, selection }: { id: string; name: string; selection: Selection }) {
  const { t } = useTranslation()
  return (
    <label className="bulk-pick">
      <input
        type="checkbox"
        aria-label={t('bulk.choose', { name })}
        checked={selection.has(id)}
        onChange={event => selection.choose(id, event.target.checked)}
      />
    </label>
  )
}
