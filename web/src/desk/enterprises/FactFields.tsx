import { type FactKind, factKindNames, factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords } from '@yigen/domain/enterprises/fact-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import type { faultsOf } from '../shared/field-faults.ts'
import { type NewFact, readValue } from './new-fact.ts'

type Props = {
  written: NewFact
  write: (changed: Partial<NewFact>) => void
  correcting: boolean
  wrong: 'value' | 'period' | 'source' | null
  faults: ReturnType<typeof faultsOf>
}

/** What, how much, for which time, from where. */
export function FactFields({ written, write, correcting, wrong, faults }: Props) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const sources = useId()
  const { shape } = factKinds[written.kind]
  const of = (...fields: string[]) => fields.map(faults.of).find(Boolean)
  const text = (name: 'period' | 'source', list?: string) => (
    <Field label={t(`facts.columns.${name}`)} hint={t(`facts.hints.${name}`)} fault={wrong === name ? t(`facts.wrong.${name}`) : of(name)}>
      {given => (
        <input
          {...given}
          name={name}
          list={list}
          className="box"
          autoComplete="off"
          maxLength={80}
          value={written[name]}
          onChange={event => write({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {correcting ? null : (
        <Field label={t('facts.columns.kind')}>
          {given => (
            <select
              {...given}
              className="box"
              value={written.kind}
              onChange={event => write({ kind: event.target.value as FactKind, value: '' })}
            >
              {factKindNames.map(kind => (
                <option key={kind} value={kind}>
                  {say(factKinds[kind], language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div>
        <Field
          label={t(correcting ? 'facts.newValue' : 'facts.columns.value')}
          hint={t(`facts.units.${shape}`)}
          fault={wrong === 'value' ? t(`facts.wrong.${shape}`) : of('number', 'words', 'day')}
        >
          {given => (
            <input
              {...given}
              name="value"
              type={shape === 'day' ? 'date' : 'text'}
              inputMode={shape === 'words' || shape === 'day' ? undefined : 'decimal'}
              className="box"
              autoComplete="off"
              maxLength={200}
              value={written.value}
              onChange={event => write({ value: event.target.value })}
            />
          )}
        </Field>
        <ReadAs written={written} />
      </div>
      <div className={correcting ? '' : 'pair'}>
        {correcting ? null : text('period')}
        {text('source', sources)}
      </div>
      <datalist id={sources}>
        {t('facts.sources')
          .split('、')
          .map(source => (
            <option key={source} value={source} />
          ))}
      </datalist>
    </>
  )
}

/** What a number was taken for, at once: 12,000 万元. */
function ReadAs({ written }: { written: NewFact }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const number = readValue(written)?.number
  if (number === undefined) return null
  const value = say(factWords(written.kind, { number, words: null, day: null }), language)
  return <p className="code-hint small second">{t('facts.readAs', { value })}</p>
}
