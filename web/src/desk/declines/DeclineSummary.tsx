import { ledgerDoors } from '@yigen/domain/declines/ledger-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useFilters } from '../shared/filters.ts'
import type { DeclineList } from './decline.queries.ts'

type Row = DeclineList['summary'][number]

/** Per unit and service item: refused, settled, overturned by an appeal. A number of refusals alone says little. */
export function DeclineSummary({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('declines')
  if (rows.length === 0) return null
  return (
    <section className="block">
      <div className="section-head">
        <h2>{t('summary')}</h2>
      </div>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col">{t('column.service')}</th>
            <th scope="col">{t('filter.unit')}</th>
            <th scope="col" className="num">
              {t('column.released')}
            </th>
            <th scope="col" className="num">
              {t('column.settled')}
            </th>
            <th scope="col" className="num">
              {t('column.upheld')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.unitId} ${row.serviceCode}`}>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cells({ row }: { row: Row }) {
  const { t } = useTranslation('declines')
  const doors = ledgerDoors(row, useFilters().filters)
  const service = useServiceName()(row)
  const all = row.released + row.settled
  return (
    <>
      <td>{service}</td>
      <td data-label={t('filter.unit')}>{row.unitName ?? <span className="quiet">{t('noUnit')}</span>}</td>
      <td className="num" data-label={t('column.released')}>
        <DoorLink figure="ledger.released" n={row.released} door={doors.released}>
          {row.released}
        </DoorLink>
        <small>{t('ofAll', { percent: percent(row.released, all), all })}</small>
      </td>
      <td className={row.settled === 0 ? 'num zero' : 'num'} data-label={t('column.settled')}>
        {row.settled === 0 ? (
          row.settled
        ) : (
          <DoorLink figure="ledger.settled" n={row.settled} door={doors.settled}>
            {row.settled}
          </DoorLink>
        )}
      </td>
      <td className={row.upheld === 0 ? 'num zero' : 'num'} data-label={t('column.upheld')}>
        {row.upheld === 0 ? (
          row.upheld
        ) : (
          <DoorLink figure="ledger.upheld" n={row.upheld} door={doors.upheld}>
            {row.upheld}
          </DoorLink>
        )}
      </td>
    </>
  )
}

/** The item's name in the reader's language; what was never classified has none. */
export function useServiceName(): (row: { serviceNameZh: string | null; serviceNameEn: string | null }) => string {
  const { t } = useTranslation('declines')
  const language = useLanguage()
  return row => (language === 'en' ? row.serviceNameEn : row.serviceNameZh) ?? t('noService')
}
