import { type ResultKind, resultKinds, ruleOf } from '@yigen/domain/results/result-kind.ts'
import type { PeriodKind } from '@yigen/domain/results/result-period.ts'
import { valueWords } from '@yigen/domain/results/result-value.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { Choice } from '../shared/Choice.tsx'
import type { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { blankResult, type Lacking, typedValue, type WrittenResult } from './written-result.ts'

type Props = {
  written: WrittenResult
  write: (changed: Partial<WrittenResult>) => void
  kinds: readonly ResultKind[]
  /** as the gate has shown it */
  fixed: boolean
  correcting: boolean
  lacking: Lacking | null
  faults: ReturnType<typeof faultsOf>
}

/** What, for which time, how much, from where. */
export function ResultFields({ written, write, kinds, fixed, correcting, lacking, faults }: Props) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { unit, named } = ruleOf(written.kind)
  const lack = (field: Lacking) => (lacking === field ? t(`lack.${field}`) : undefined)
  return (
    <>
      <Field label={t('field.kind')}>
        {() => (
          <Choice
            label={t('field.kind')}
            value={written.kind}
            options={kinds.map(kind => ({ value: kind, label: say(resultKinds[kind], language) }))}
            onChange={kind => {
              const { periodKind } = blankResult(kind as ResultKind)
              write({ kind: kind as ResultKind, periodKind, at: periodKind === written.periodKind ? written.at : '', value: '' })
            }}
          />
        )}
      </Field>
      <PeriodFields written={written} write={write} fault={faults.of('period') ?? lack('at')} />
      {unit === 'times' ? null : (
        <div>
          <WordField
            label={t(`field.${unit}`)}
            hint={fixed ? t('field.fixed') : ''}
            fault={faults.of('value') ?? lack('value')}
            value={written.value}
            onChange={value => (fixed ? undefined : write({ value }))}
          />
          <ReadAs written={written} />
        </div>
      )}
      {named ? (
        <WordField
          label={t('field.investor')}
          maxLength={120}
          fault={faults.of('words') ?? lack('words')}
          value={written.words}
          onChange={words => write({ words })}
        />
      ) : null}
      <div className="pair">
        <WordField
          label={t('field.source')}
          hint={t('field.sourceHint')}
          maxLength={80}
          fault={faults.of('source') ?? lack('source')}
          value={written.source}
          onChange={source => write({ source })}
        />
        <WordField
          label={t('field.document')}
          maxLength={160}
          fault={faults.of('document')}
          value={written.document}
          onChange={document => write({ document })}
        />
      </div>
      {correcting ? (
        <WordField
          label={t('field.reason')}
          maxLength={500}
          fault={faults.of('reason') ?? lack('reason')}
          value={written.reason}
          onChange={reason => write({ reason })}
        />
      ) : null}
    </>
  )
}

function PeriodFields({ written, write, fault }: Pick<Props, 'written' | 'write'> & { fault: string | undefined }) {
  const { t } = useTranslation('results')
  const { periods } = ruleOf(written.kind)
  const known = periods.includes(written.periodKind) ? periods : [...periods, written.periodKind]
  return (
    <div className="pair">
      {known.length > 1 ? (
        <Field label={t('field.periodKind')}>
          {() => (
            <Choice
              label={t('field.periodKind')}
              value={written.periodKind}
              options={known.map(kind => ({ value: kind, label: t(`periodKind.${kind}`) }))}
              onChange={kind => write({ periodKind: kind as PeriodKind, at: '' })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t(`at.${written.periodKind}`)} fault={fault}>
        {given => (
          <input
            {...given}
            type={written.periodKind === 'day' ? 'date' : 'month'}
            className="box"
            value={written.at}
            onChange={event => write({ at: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** What a number was taken for, at once. */
function ReadAs({ written }: { written: WrittenResult }) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const value = typedValue(written)
  if (value === null || written.value === '') return null
  return <p className="code-hint small second">{t('readAs', { value: say(valueWords(written.kind, { value, words: '' }), language) })}</p>
}
