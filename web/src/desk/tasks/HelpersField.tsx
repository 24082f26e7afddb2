import { useQuery } from '@tanstack/react-query'
import { mostHelpingUnits } from '@yigen/domain/tasks/helping-units.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { Icon } from '#shared/Icon.tsx'
import { unitsQuery } from '../organisations/unit.queries.ts'
import type { Helper } from './asked.ts'
import { UnitToAsk } from './UnitToAsk.tsx'
import './tasks.css'

type Props = {
  leadId: string
  helpers: readonly Helper[]
  /** who helps already: what was asked of them stands */
  named?: readonly string[]
  onChange: (helpers: readonly Helper[]) => void
}

/** The units that help the leading one: one after the other, each with what is asked of it, each can be taken away again. R7.1 */
export function HelpersField({ leadId, helpers, named = [], onChange }: Props) {
  const { t } = useTranslation('tasks-first')
  const units = useQuery(unitsQuery()).data ?? []
  const nameOf = (id: string) => units.find(unit => unit.id === id)?.shortName ?? id
  const put = (unitId: string, asked: string) => onChange(helpers.map(one => (one.unitId === unitId ? { unitId, asked } : one)))
  return (
    <div className="helpers">
      {helpers.length < mostHelpingUnits ? (
        <Field label={t('helpers')} hint={t('helpersHint')}>
          {given => (
            <UnitToAsk
              {...given}
              none={t('addHelper')}
              value=""
              taken={[leadId, ...helpers.map(one => one.unitId)]}
              onChange={unitId => unitId !== '' && onChange([...helpers, { unitId, asked: '' }])}
            />
          )}
        </Field>
      ) : null}
      {helpers.length > 0 ? (
        <ul aria-label={t('helpers')}>
          {helpers.map(({ unitId, asked }) => (
            <li key={unitId}>
              <b>{nameOf(unitId)}</b>
              {named.includes(unitId) ? (
                <span className="small quiet">{asked}</span>
              ) : (
                <input
                  className="box"
                  aria-label={t('helperAsked', { unit: nameOf(unitId) })}
                  placeholder={t('helperAskedHere')}
                  maxLength={1000}
                  value={asked}
                  onChange={event => put(unitId, event.target.value)}
                />
              )}
              <button
                type="button"
                className="btn bare"
                aria-label={t('dropHelper', { unit: nameOf(unitId) })}
                onClick={() => onChange(helpers.filter(one => one.unitId !== unitId))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
