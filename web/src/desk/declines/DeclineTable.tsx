import { Link } from '@tanstack/react-router'
import { type DeclineSort, declineSorts } from '@yigen/domain/declines/decline-sorts.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { SortHeading } from '../shared/SortHeading.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useServiceName } from './DeclineSummary.tsx'
import type { DeclineRow } from './decline.queries.ts'

const columns = ['matter', 'reason', 'alternative', 'unit', 'state'] as const

/** By what a heading orders the ledger. */
const sorts: Partial<Record<(typeof columns)[number], DeclineSort>> = { matter: 'enterprise', unit: 'unit', state: 'proposed' }

/** Each refusal with its reason and what was offered instead. */
export function DeclineTable({ rows }: { rows: readonly DeclineRow[] }) {
  const { t } = useTranslation('declines')
  const { filters } = useFilters()
  const sort = declineSorts.find(one => one === filters.sort) ?? 'proposed'
  return (
    <section>
      <div className="section-head">
        <h2>{t('each')}</h2>
      </div>
      <table className="listing declines-table">
        <thead>
          <tr>
            {columns.map(column => (
              <SortHeading key={column} sort={sorts[column]} natural={column === 'state' ? 'desc' : 'asc'} current={sort}>
                {t(`column.${column}`)}
              </SortHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} data-row="">
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cells({ row }: { row: DeclineRow }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  const service = useServiceName()(row)
  return (
    <>
      <td>
        <Link to="/requests/$id" params={{ id: row.requestId }}>
          <b>{row.title}</b>
        </Link>
        <small>{[row.enterpriseName, row.requestNumber].join(' · ')}</small>
      </td>
      <td data-label={t('column.reason')}>
        {row.reason}
        {row.legalBasis ? <small>{row.legalBasis}</small> : null}
      </td>
      <td data-label={t('column.alternative')}>
        {row.alternative}
        <small>{t('waysTried', { n: row.ways })}</small>
      </td>
      <td data-label={t('column.unit')}>
        {row.unitName ?? <span className="quiet">{t('noUnit')}</span>}
        <small>{service}</small>
      </td>
      <td>
        <Tag tone={row.status === 'released' ? 'ink' : 'quiet'}>{t(`status.${stateOf(row)}`)}</Tag>
        <small>{t('by', { name: row.decidedBy ?? row.proposedBy, time: dayTime(row.decidedAt ?? row.proposedAt, now) })}</small>
      </td>
    </>
  )
}

/** An appeal not yet decided says more than that it was released. */
const stateOf = ({ status, appeal }: DeclineRow) => (appeal && appeal.decision === null ? 'appealed' : status)
