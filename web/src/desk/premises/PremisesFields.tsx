import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { premisesUses } from '@yigen/domain/premises/premises-use.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import type { faultsOf } from '../shared/field-faults.ts'
import type { Lacking, WrittenPremises } from './written-premises.ts'

type Props = {
  written: WrittenPremises
  write: (changed: Partial<WrittenPremises>) => void
  lacking: readonly Lacking[]
  faults: ReturnType<typeof faultsOf>
}

/** What is to let, where, for how much, from when, whom to ask, and when it was seen so. R20.4 */
export function PremisesFields({ written, write, lacking, faults }: Props) {
  const { t } = useTranslation('premises')
  const text = (name: Lacking, more: ComponentProps<'input'> = {}, hint?: string) => (
    <Field
      label={t(`fields.${name}`)}
      hint={hint}
      fault={lacking.includes(name) ? t(`need.${name}`) : faults.of(name === 'rent' ? 'rentFen' : name)}
    >
      {given => (
        <input
          {...given}
          {...more}
          name={name}
          className="box"
          autoComplete="off"
          value={written[name]}
          onChange={event => write({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {text('name', { maxLength: 80 }, t('fields.nameHint'))}
      {text('address', { maxLength: 160 })}
      <div className="pair">
        <Field label={t('fields.use')} fault={faults.of('use')}>
          {given => (
            <select
              {...given}
              name="use"
              className="box"
              value={written.use}
              onChange={event => write({ use: event.target.value as WrittenPremises['use'] })}
            >
              {premisesUses.map(use => (
                <option key={use} value={use}>
                  {t(`use.${use}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text('area', { inputMode: 'numeric', maxLength: 9 })}
        {text('rent', { inputMode: 'decimal', maxLength: 10 }, t('fields.rentHint'))}
        {text('freeFrom', { type: 'date' })}
        {text('ask', { maxLength: 40 })}
        {text('phone', { type: 'tel', maxLength: 40 })}
      </div>
      <Field label={t('fields.note')} hint={t('fields.noteHint')} fault={faults.of('note')}>
        {given => (
          <textarea
            {...given}
            name="note"
            className="box"
            rows={2}
            maxLength={300}
            value={written.note}
            onChange={event => write({ note: event.target.value })}
          />
        )}
      </Field>
      {text('seenOn', { type: 'date', max: dateIn(serverNow()).toString() })}
    </>
  )
}
