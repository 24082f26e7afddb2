import { promiseUnits } from '@yigen/domain/calendar/time-promise.ts'
import { deedWords, officerDeeds } from '@yigen/domain/services/officer-deed.ts'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { UnitField } from '../organisations/UnitField.tsx'
import { WordField } from '../shared/WordField.tsx'
import { HelpingUnits } from './HelpingUnits.tsx'
import type { ItemDraft } from './item-draft.ts'

export type FieldsProps = {
  draft: ItemDraft
  write: (changed: Partial<ItemDraft>) => void
  fault: (...fields: string[]) => string | undefined
}

/** What an item says: its name and phase, its promise, who leads and helps, what to bring, what the officer does. */
export function ItemFields({ draft, write, fault }: FieldsProps) {
  const { t } = useTranslation('services')
  return (
    <>
      <div className="pair">
        <WordField
          label={t('form.nameZh')}
          fault={fault('nameZh')}
          value={draft.nameZh}
          maxLength={40}
          onChange={nameZh => write({ nameZh })}
        />
        <PhaseField draft={draft} write={write} />
      </div>
      <PromiseField draft={draft} write={write} fault={fault('promise', 'amount', 'promise.amount')} />
      <UnitField
        label={t('unit')}
        value={draft.leadUnitId}
        fault={fault('leadUnitId')}
        onChange={leadUnitId => write({ leadUnitId, helpingUnitIds: draft.helpingUnitIds.filter(id => id !== leadUnitId) })}
      />
      <HelpingUnits draft={draft} write={write} fault={fault('helpingUnitIds')} />
      <Deeds draft={draft} write={write} />
      <LongField
        label={t('materials')}
        hint={t('form.lineEach')}
        value={draft.materialsZh}
        onChange={materialsZh => write({ materialsZh })}
      />
      <LongField label={t('form.hint')} hint={t('form.hintHint')} value={draft.hintZh} onChange={hintZh => write({ hintZh })} />
      <details className="english">
        <summary>{t('form.english')}</summary>
        <div className="form">
          <WordField
            label={t('form.nameEn')}
            fault={fault('nameEn')}
            value={draft.nameEn}
            maxLength={80}
            onChange={nameEn => write({ nameEn })}
          />
          <LongField
            label={t('form.materialsEn')}
            hint={t('form.lineEach')}
            value={draft.materialsEn}
            onChange={materialsEn => write({ materialsEn })}
          />
          <LongField label={t('form.hintEn')} value={draft.hintEn} onChange={hintEn => write({ hintEn })} />
        </div>
      </details>
    </>
  )
}

function PhaseField({ draft, write }: Pick<FieldsProps, 'draft' | 'write'>) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  return (
    <Field label={t('form.phase')}>
      {given => (
        <select
          {...given}
          className="box"
          value={draft.phase}
          onChange={event => write({ phase: phases.find(one => one === event.target.value) })}
        >
          {phases.map(phase => (
            <option key={phase} value={phase}>
              {say(phaseWords[phase], language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function PromiseField({ draft, write, fault }: Pick<FieldsProps, 'draft' | 'write'> & { fault: string | undefined }) {
  const { t } = useTranslation('services')
  return (
    <Field label={t('promise')} hint={t('form.promiseHint')} fault={fault}>
      {given => (
        <span className="choice">
          <input
            {...given}
            className="box"
            type="number"
            min={1}
            max={1000}
            inputMode="numeric"
            value={draft.amount}
            onChange={event => write({ amount: event.target.value })}
          />
          <select
            className="box"
            aria-label={t('form.promiseUnit')}
            value={draft.unit}
            onChange={event => write({ unit: promiseUnits.find(one => one === event.target.value) })}
          >
            {promiseUnits.map(unit => (
              <option key={unit} value={unit}>
                {t(`form.units.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

function Deeds({ draft, write }: Pick<FieldsProps, 'draft' | 'write'>) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  return (
    <fieldset className="field">
      <legend>{t('officer')}</legend>
      <div className="ticks">
        {officerDeeds.map(deed => (
          <label key={deed}>
            <input
              type="checkbox"
              checked={draft.officerDoes.includes(deed)}
              onChange={event =>
                write({ officerDoes: officerDeeds.filter(one => (one === deed ? event.target.checked : draft.officerDoes.includes(one))) })
              }
            />
            {say(deedWords[deed], language)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function LongField({ label, hint, value, onChange }: { label: string; hint?: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label} hint={hint}>
      {given => <textarea {...given} className="box" rows={3} value={value} onChange={event => onChange(event.target.value)} />}
    </Field>
  )
}
