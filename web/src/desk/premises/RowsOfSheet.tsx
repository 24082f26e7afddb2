import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { PremisesChecked } from './premises-import.steps.ts'
import '../shared/listing.css'

/** Every row of the sheet as it would be recorded, the faulty ones first, each fault with its cell. */
export function RowsOfSheet({ checked }: { checked: PremisesChecked }) {
  const { t } = useTranslation(['premises', 'shell'])
  const { fileName, otherSheets, unread, faulty } = checked
  const rows = [...checked.rows].sort((one, other) => Number(other.faults.length > 0) - Number(one.faults.length > 0))
  return (
    <>
      <p className="second block">
        {t('premises:sheet.read', { file: fileName, n: rows.length, faulty })}
        {otherSheets}
        {unread.length > 0 ? t('premises:sheet.unread', { headings: unread.join(t('shell:comma')) }) : null}
      </p>
      <table className="listing">
        <thead>
          <tr>
            {(['row', 'place', 'area', 'rent', 'faults'] as const).map(column => (
              <th key={column} scope="col">
                {column === 'row' || column === 'faults' ? t(`premises:sheet.${column}`) : t(`premises:list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Line key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Line({ row }: { row: PremisesChecked['rows'][number] }) {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  const { name, address, use, area, rentFen, faults } = row
  return (
    <tr>
      <td className="quiet">{row.row}</td>
      <td>
        <b>{name}</b>
        <small>{address}</small>
      </td>
      <td>{use && area !== null ? t('list.useArea', { use: t(`use.${use}`), area: thousands(area) }) : null}</td>
      <td>{faults.length === 0 ? say(rentWords(rentFen), language) : null}</td>
      <td>
        {faults.length === 0 ? <span className="quiet">{t('sheet.fine')}</span> : null}
        {faults.map(({ letter, heading, sentence }) => (
          <p key={`${letter}${sentence}`} className="small">
            {letter ? `${letter} ${heading}：${sentence}` : sentence}
          </p>
        ))}
      </td>
    </tr>
  )
}
