import { type FactSource, factSourceNames } from '@yigen/domain/verdicts/fact-source.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'

export type WrittenSource = { sourceKind: FactSource; source: string; day: string }

type Props = {
  written: WrittenSource
  latest: string
  write: (changed: Partial<WrittenSource>) => void
  faultOf?: (field: string) => string | undefined
}

/** Where a fact is from, and of which day. */
export function SourceFields({ written: { sourceKind, source, day }, latest, write, faultOf }: Props) {
  const { t } = useTranslation('verdicts')
  const fault = faultOf?.('day')
  return (
    <div className="match-source">
      <Field label={t('answer.source')}>
        {given => (
          <select
            {...given}
            className="box"
            name="sourceKind"
            value={sourceKind}
            onChange={event => write({ sourceKind: factSourceNames.find(name => name === event.target.value) ?? 'call' })}
          >
            {factSourceNames.map(name => (
              <option key={name} value={name}>
                {t(`answer.how.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('answer.day')} {...(fault ? { fault } : {})}>
        {given => (
          <input
            {...given}
            className="box"
            type="date"
            name="day"
            max={latest}
            value={day}
            onChange={event => write({ day: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('answer.sourceWords')}>
        {given => (
          <input
            {...given}
            className="box"
            name="source"
            maxLength={80}
            autoComplete="off"
            value={source}
            onChange={event => write({ source: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
