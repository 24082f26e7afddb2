import { useTranslation } from 'react-i18next'
import { columnsAround } from './columns-around.ts'
import type { ImportFault, RosterImport } from './import.queries.ts'

/** The faulty cell in its row, between the rows above and below, as it stands in the sheet. */
export function Excerpt({ checked, group }: { checked: RosterImport; group: ImportFault }) {
  const { t } = useTranslation('imports')
  const { fault, excerpt } = group
  if (excerpt.length === 0) return null
  const columns = columnsAround(checked.columns, fault.column)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow window it scrolls, and arrow keys must reach it
    <section className="excel" aria-label={t('excerpt', { row: fault.row })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>
              <span className="sr">{t('columns.row')}</span>
            </th>
            {columns.map(column => (
              <th key={column.column} title={column.heading}>
                {column.letter} {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.map(row => (
            <tr key={row.row} className={row.row === fault.row ? '' : 'dim'}>
              <td>{row.row}</td>
              {columns.map(({ column }) => (
                <td key={column} className={row.row === fault.row && column === fault.column ? 'hit' : ''} title={row.cells[column]}>
                  {row.cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
