import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import type { FactQuestion } from './verdict.queries.ts'

type Props = {
  of: Pick<FactQuestion, 'type' | 'unit' | 'choices'>
  label: string
  value: string
  onChange: (value: string) => void
  fault?: string | undefined
}

/** One value of a fact: a number with its unit, yes or no, a day, a choice of its list, or words. */
export function ValueField({ of: { type, unit, choices }, label, value, onChange, fault }: Props) {
  const { t } = useTranslation('verdicts')
  const yesOrNo = [
    { code: 'true', label: t('question.yes') },
    { code: 'false', label: t('question.no') },
  ]
  const options = type === 'boolean' ? yesOrNo : type === 'code' || type === 'text' ? choices : []
  const inputMode = type === 'number' ? 'decimal' : undefined
  return (
    <Field label={unit ? `${label}（${unit}）` : label} {...(fault ? { fault } : {})}>
      {given =>
        options.length > 0 ? (
          <select {...given} className="box" name="value" value={value} onChange={event => onChange(event.target.value)}>
            <option value="" />
            {options.map(({ code, label: said }) => (
              <option key={code} value={code}>
                {said}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...given}
            className="box"
            name="value"
            type={type === 'date' ? 'date' : 'text'}
            inputMode={inputMode}
            autoComplete="off"
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
