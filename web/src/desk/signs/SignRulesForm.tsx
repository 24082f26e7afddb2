import { useMutation } from '@tanstack/react-query'
import { type SignNumber, type SignRule, signNumberBounds, signNumberNames, signRuleNames } from '@yigen/domain/signs/sign-rules.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import type { SignRules } from './sign.queries.ts'
import { publishSignRules } from './sign.steps.ts'
import { useRuleWords } from './useRuleWords.ts'

type Written = Record<SignNumber, string>

/** Every number within its bounds, and which rules are in use; a rule under which most would stand is warned of first. R23.2 */
export function SignRulesForm({ rules }: { rules: SignRules }) {
  const { t } = useTranslation('signs')
  const ruleWords = useRuleWords()
  const [written, setWritten] = useState(() => writtenOf(rules))
  const [off, setOff] = useState<readonly SignRule[]>(rules.off)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const step = useMutation({
    mutationFn: (sure: boolean) =>
      publishSignRules({ seen: rules.version, numbers: numbersOf(written), off: [...off], reason: reason.trim(), sure }),
    onSuccess: ({ version }) => toast(t('editor.done', { version })),
  })
  const faults = faultsOf(step.error, 'reason')
  const tooWide = isProblem(step.error, 'signRuleTooWide')
  const publish = (sure: boolean) => {
    setTried(true)
    if (reason.trim() && signNumberNames.every(name => isWithin(name, written[name])) && !step.isPending) step.mutate(sure)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    publish(false)
  }
  return (
    <form className="form sign-rules-form" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{t('editor.numbers')}</legend>
        <div className="numbers">
          {signNumberNames.map(name => (
            <NumberField key={name} name={name} value={written[name]} onChange={value => setWritten({ ...written, [name]: value })} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('editor.use')}</legend>
        {signRuleNames.map(rule => (
          <label key={rule} className="tick">
            <input
              type="checkbox"
              checked={!off.includes(rule)}
              onChange={({ target }) => setOff(target.checked ? off.filter(one => one !== rule) : [...off, rule])}
            />
            {ruleWords(rule)}
          </label>
        ))}
      </fieldset>
      <WordField
        label={t('editor.reason')}
        fault={faults.of('reason') ?? (tried && !reason.trim() ? t('editor.needReason') : undefined)}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('editor.send')}
        </button>
        {tooWide ? (
          <button type="button" className="btn" onClick={() => publish(true)}>
            {t('editor.sure')}
          </button>
        ) : null}
        <span className="small quiet">{t('editor.effect')}</span>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

type NumberProps = { name: SignNumber; value: string; onChange: (value: string) => void }

function NumberField({ name, value, onChange }: NumberProps) {
  const { t } = useTranslation('signs')
  const { least, most } = signNumberBounds[name]
  return (
    <Field
      label={t(`editor.number.${name}`)}
      hint={t('editor.range', { least, most })}
      fault={isWithin(name, value) ? undefined : t('editor.wrong', { least, most })}
    >
      {given => (
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
      )}
    </Field>
  )
}

const writtenOf = ({ numbers }: SignRules) => Object.fromEntries(signNumberNames.map(name => [name, String(numbers[name])])) as Written

const numbersOf = (written: Written) =>
  Object.fromEntries(signNumberNames.map(name => [name, Number(written[name])])) as Record<SignNumber, number>

function isWithin(name: SignNumber, text: string): boolean {
  const { least, most } = signNumberBounds[name]
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
