import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSharedWords } from '#shared/words.ts'
import { useFilters } from '../shared/filters.ts'
import { Tag } from '../shared/Tag.tsx'
import type { HistoryRow } from './history.queries.ts'
import '../shared/listing.css'

const columns = ['at', 'who', 'what', 'where', 'sight', 'more'] as const

/** The record, a line a row; who, and which matter, narrow it. */
export function HistoryTable({ rows }: { rows: readonly HistoryRow[] }) {
  const { t } = useTranslation('history')
  return (
    <table className="listing record">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column === 'more' ? <span className="sr">{t('column.more')}</span> : t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row }: { row: HistoryRow }) {
  const { t } = useTranslation('history')
  const words = useSharedWords()
  const now = useNow()
  const { setFilters } = useFilters()
  const { actorId, requestId, enterpriseId } = row
  const recorded = dayTime(row.recordedAt, now)
  // the clock rings some seconds late; what the page shows as the same minute is the same
  const late = recorded !== dayTime(row.at, now)
  return (
    <tr>
      <td>
        <time dateTime={row.at} title={exactTime(row.at)}>
          {dayTime(row.at, now)}
        </time>
        {late ? <small>{t('recorded', { at: recorded })}</small> : null}
      </td>
      <td>
        {actorId ? (
          <button type="button" className="open" title={t('onlyThis')} onClick={() => setFilters({ actorId })}>
            {row.actorName}
          </button>
        ) : (
          <span className="quiet">{row.actorName}</span>
        )}
        <small>{row.actorUnit}</small>
      </td>
      <td className="what">{row.sentence}</td>
      <td className={requestId || enterpriseId ? 'where' : 'where none'}>
        {row.requestNumber}
        <small>{row.enterpriseName}</small>
      </td>
      <td>
        <Tag tone={row.public ? 'quiet' : 'line'}>{row.public ? words.publicRow : words.internalRow}</Tag>
      </td>
      <td className="acts">
        {requestId ? (
          <button type="button" className="btn bare" onClick={() => setFilters({ requestId, enterpriseId: undefined })}>
            {t('sameRequest')}
          </button>
        ) : enterpriseId ? (
          <button type="button" className="btn bare" onClick={() => setFilters({ enterpriseId })}>
            {t('sameEnterprise')}
          </button>
        ) : null}
      </td>
    </tr>
  )
}
