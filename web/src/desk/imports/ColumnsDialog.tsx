import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { ColumnFields } from './ColumnFields.tsx'
import { type ChosenColumn, changedColumns, chosenOf } from './chosen-columns.ts'
import type { RosterImport } from './import.queries.ts'
import { readingColumns } from './mending.ts'
import type { Mending } from './useMending.ts'

/** Reads columns otherwise than they were recognised; the whole sheet is then judged anew. */
export function ColumnsDialog({ checked, mending, onClose }: { checked: RosterImport; mending: Mending; onClose: () => void }) {
  const { t } = useTranslation('imports')
  const [chosen, setChosen] = useState<ChosenColumn[]>(() => checked.columns.map(chosenOf))
  const submit = () => {
    const changed = changedColumns(checked.columns, chosen)
    if (changed.length === 0) return onClose()
    mending.mutate(handled => readingColumns(handled, changed), { onSuccess: onClose })
  }
  return (
    <AskDialog
      title={t('mapping.title')}
      submit={t('mapping.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={mending.isPending}
      fault={mending.error}
      className="wide"
    >
      <p className="second">{t('mapping.why')}</p>
      <table className="columns-table">
        <thead>
          <tr>
            {(['column', 'target', 'period', 'unit'] as const).map(column => (
              <th key={column}>{t(`mapping.columns.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checked.columns.map((column, i) => (
            <ColumnFields
              key={column.column}
              column={column}
              chosen={chosen[i] ?? chosenOf(column)}
              onChange={next => setChosen(chosen.map((each, at) => (at === i ? next : each)))}
            />
          ))}
        </tbody>
      </table>
    </AskDialog>
  )
}
