import { useQuery } from '@tanstack/react-query'
import {
  type EnterpriseKind,
  enterpriseKinds,
  enterpriseKindWords,
  enterpriseStateWords,
  keptStates,
} from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { streetsQuery } from '../organisations/streets.query.ts'
import type { KeptState, RegisterEntry } from './register-entry.ts'

type Props = {
  written: RegisterEntry
  write: (change: Partial<RegisterEntry>) => void
  faultOf: (field: keyof RegisterEntry) => string | undefined
}
type Option = { value: string; label: string }

/** The line of the register, and what else is known of its place. R2.2 */
export function RegisterFields({ written, write, faultOf }: Props) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const streets = useQuery(streetsQuery).data ?? []
  const text = (name: 'name' | 'building' | 'address' | 'industry', maxLength: number) => (
    <Field label={t(`change.fields.${name}`)} fault={faultOf(name)}>
      {given => (
        <input
          {...given}
          name={name}
          className="box"
          autoComplete="off"
          maxLength={maxLength}
          value={written[name]}
          onChange={event => write({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const choice = (name: 'kind' | 'state' | 'street', value: string, options: readonly Option[], onChange: (value: string) => void) => (
    <Field label={t(`columns.${name}`)} fault={faultOf(name === 'street' ? 'streetId' : name)}>
      {given => (
        <select {...given} name={name} className="box" value={value} onChange={event => onChange(event.target.value)}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const kinds = enterpriseKinds.map(kind => ({ value: kind, label: say(enterpriseKindWords[kind], language) }))
  const states = keptStates.map(state => ({ value: state, label: say(enterpriseStateWords[state], language) }))
  const places = [{ value: '', label: t('change.noStreet') }, ...streets.map(({ id, shortName }) => ({ value: id, label: shortName }))]
  return (
    <>
      {text('name', 120)}
      <div className="pair">
        {choice('kind', written.kind, kinds, kind => write({ kind: kind as EnterpriseKind }))}
        {choice('state', written.state, states, state => write({ state: state as KeptState }))}
        {choice('street', written.streetId, places, streetId => write({ streetId }))}
        {text('building', 80)}
      </div>
      {text('address', 160)}
      {text('industry', 60)}
      <Field label={t('change.fields.note')} fault={faultOf('note')}>
        {given => (
          <textarea
            {...given}
            name="note"
            className="box"
            rows={3}
            maxLength={500}
            value={written.note}
            onChange={event => write({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
