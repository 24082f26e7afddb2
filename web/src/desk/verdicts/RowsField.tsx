import { useTranslation } from 'react-i18next'
import { ValueField } from './ValueField.tsx'
import type { FactQuestion } from './verdict.queries.ts'
import type { WrittenRow } from './written-value.ts'

type Props = {
  fields: FactQuestion['fields']
  rows: readonly WrittenRow[]
  onChange: (rows: readonly WrittenRow[]) => void
  fault?: string | undefined
}

/** A fact of several rows, each field by field. */
export function RowsField({ fields, rows, onChange, fault }: Props) {
  const { t } = useTranslation('verdicts')
  const set = (at: number, id: string, value: string) => onChange(rows.map((row, index) => (index === at ? { ...row, [id]: value } : row)))
  return (
    <div className="match-rows">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is sent
        <fieldset key={at}>
          <legend className="small quiet">{t('answer.row', { n: at + 1 })}</legend>
          {fields.map(({ id, label, type, unit }) => (
            <ValueField
              key={id}
              of={{ type: type as FactQuestion['type'], unit, choices: [] }}
              label={label}
              value={row[id] ?? ''}
              onChange={value => set(at, id, value)}
              fault={at === rows.length - 1 ? fault : undefined}
            />
          ))}
        </fieldset>
      ))}
      <button type="button" className="link-btn" onClick={() => onChange([...rows, {}])}>
        {t('answer.addRow')}
      </button>
    </div>
  )
}
