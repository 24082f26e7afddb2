import { type MilestoneGate, milestoneGates } from '@yigen/domain/plans/plan-template.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import type { Drafted } from '../plan-answer.ts'

type Props = { milestone: Drafted; added: boolean; onChange: (changed: Partial<Drafted>) => void }

/** Its name, the gate it works towards, and what it takes: seldom changed, so folded away but for a new one. */
export function WhatItIs({ milestone, added, onChange }: Props) {
  const { t } = useTranslation('plans')
  return (
    <details className="dock-more" open={added}>
      <summary>{t('edit.whatItIs')}</summary>
      <div className="dock-f">
        <Field label={t('edit.name')}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={60}
              value={milestone.name}
              onChange={event => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('edit.gate')}>
          {given => (
            <select
              {...given}
              className="box"
              value={milestone.gate}
              onChange={event => onChange({ gate: event.target.value as MilestoneGate })}
            >
              {milestoneGates.map(gate => (
                <option key={gate} value={gate}>
                  {t(`gate.${gate}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('edit.materials')}>
          {given => (
            <input
              {...given}
              className="box"
              maxLength={500}
              value={milestone.materials}
              onChange={event => onChange({ materials: event.target.value })}
            />
          )}
        </Field>
      </div>
    </details>
  )
}
