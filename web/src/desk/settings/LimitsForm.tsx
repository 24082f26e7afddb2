import { useMutation } from '@tanstack/react-query'
import { type NumberName, numberBounds, numberNames } from '@yigen/domain/settings/district-numbers.ts'
import { numberWords } from '@yigen/domain/settings/settings-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { LadderFields } from './LadderFields.tsx'
import { draftOf, sentOf } from './ladder-draft.ts'
import type { SettingsVersion } from './settings.query.ts'
import { changeDistrictSettings } from './settings.steps.ts'
import { WorkingTimeFields } from './WorkingTimeFields.tsx'

type Written = Record<NumberName, string>

/** The working time and every number, each within its bounds; the promise stands above them, and cannot be written. R4.13 */
export function LimitsForm({ settings }: { settings: SettingsVersion }) {
  const { t } = useTranslation('settings')
  const [workingTime, setWorkingTime] = useState(settings.workingTime)
  const [numbers, setNumbers] = useState(() => writtenOf(settings))
  const [ladder, setLadder] = useState(() => draftOf(settings.ladder))
  const step = useMutation({
    mutationFn: () =>
      changeDistrictSettings({
        workingTime: [...workingTime],
        numbers: numbersOf(numbers),
        ladder: sentOf(ladder),
        seen: settings.version,
      }),
    onSuccess: ({ version, validFrom }) =>
      toast(version === settings.version ? t('unchanged') : t('saved', { from: dayTime(validFrom, serverNow()) })),
  })
  const faults = faultsOf(step.error, 'workingTime', 'ladder', ...numberNames)
  const whole = workingTime.every(({ from, to }) => from !== '' && to !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (whole && numberNames.every(name => isWithin(name, numbers[name]))) step.mutate()
  }
  return (
    <form className="form limits-form" onSubmit={submit} noValidate>
      <p className="fixed">
        <b>{t('answer')}</b>
        <span>{t('answerFixed')}</span>
      </p>
      <WorkingTimeFields value={workingTime} onChange={setWorkingTime} fault={whole ? faults.of('workingTime') : t('needTime')} />
      <fieldset>
        <legend>{t('numbers')}</legend>
        <div className="numbers">
          {numberNames.map(name => (
            <NumberField
              key={name}
              name={name}
              value={numbers[name]}
              fault={faults.of(name)}
              onChange={value => setNumbers({ ...numbers, [name]: value })}
            />
          ))}
        </div>
      </fieldset>
      <LadderFields workingTime={settings.workingTime} value={ladder} onChange={setLadder} fault={faults.of('ladder')} />
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('save')}
        </button>
        <span className="small quiet">{t('effect')}</span>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

type NumberProps = { name: NumberName; value: string; fault: string | undefined; onChange: (value: string) => void }

function NumberField({ name, value, fault, onChange }: NumberProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { least, most } = numberBounds[name]
  const words = numberWords[name]
  return (
    <Field
      label={say(words, language)}
      hint={t('range', { least, most })}
      fault={isWithin(name, value) ? fault : t('wrong', { least, most })}
    >
      {given => (
        <span className="number">
          <input
            {...given}
            className="box"
            type="number"
            inputMode="numeric"
            min={least}
            max={most}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
          {say(words.unit, language)}
        </span>
      )}
    </Field>
  )
}

const writtenOf = ({ numbers }: SettingsVersion) => Object.fromEntries(numberNames.map(name => [name, String(numbers[name])])) as Written

const numbersOf = (written: Written) =>
  Object.fromEntries(numberNames.map(name => [name, Number(written[name])])) as Record<NumberName, number>

function isWithin(name: NumberName, text: string): boolean {
  const { least, most } = numberBounds[name]
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
