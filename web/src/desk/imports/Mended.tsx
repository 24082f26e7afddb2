import { useTranslation } from 'react-i18next'
import type { RosterImport } from './import.queries.ts'
import { asWritten } from './mending.ts'
import type { Mending } from './useMending.ts'

const shown = 500

/** The cells that were written anew; each can be put back to what the file says. */
export function Mended({ checked, mending }: { checked: RosterImport; mending: Mending | null }) {
  const { t } = useTranslation('imports')
  const columns = new Map(checked.columns.map(column => [column.column, column]))
  const mends = [...checked.mends].sort((a, b) => a.row - b.row || a.column - b.column).slice(0, shown)
  return (
    <table className="faults-table import-rows">
      <thead>
        <tr>
          <th>{t('columns.row')}</th>
          <th>{t('columns.column')}</th>
          <th>{t('columns.now')}</th>
          <th>
            <span className="sr">{t('columns.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mends.map(mend => (
          <tr key={`${mend.row} ${mend.column}`}>
            <td className="quiet">{mend.row}</td>
            <td>
              <span className="col">
                <i>{columns.get(mend.column)?.letter}</i>
                {columns.get(mend.column)?.heading}
              </span>
            </td>
            <td>{mend.value === '' ? <span className="quiet">{t('emptyCell')}</span> : <b>{mend.value}</b>}</td>
            <td>
              {mending ? (
                <button
                  type="button"
                  className="link-btn"
                  disabled={mending.isPending}
                  onClick={() => mending.mutate(handled => asWritten(handled, mend.row, mend.column))}
                >
                  {t('act.putBack')}
                </button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
