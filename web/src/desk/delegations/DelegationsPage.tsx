import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { dayWords } from './day-words.ts'
import { type DelegationRow, delegationsQuery } from './delegation.queries.ts'
import { StatusTag } from './StatusTag.tsx'
import '../shared/listing.css'
import './delegations.css'

const states = ['open', 'over'] as const

/** What people of enterprises have done for them by an officer. R21 */
export function DelegationsPage() {
  const { t } = useTranslation('delegations')
  const { filters, setFilters } = useFilters()
  const state = filters.state === 'over' ? 'over' : 'open'
  const pages = useInfiniteQuery(delegationsQuery(state))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={states.map(value => ({ value, label: t(`list.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen === 'over' ? 'over' : undefined })}
        />
      </div>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? (
        <Empty title={t(state === 'open' ? 'list.none' : 'list.noneOver')} why={t('list.noneWhy')} />
      ) : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more')}
          </button>
        </p>
      ) : null}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly DelegationRow[] }) {
  const { t } = useTranslation('delegations')
  return (
    <table className="listing delegations">
      <thead>
        <tr>
          {(['what', 'who', 'state', 'until'] as const).map(column => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: DelegationRow }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  return (
    <tr>
      <td className="what">
        <Link className="link" to="/delegations/$id" params={{ id: row.id }}>
          <b>{row.words}</b>
        </Link>{' '}
        {row.mine ? <Tag tone="teal">{t('list.mine')}</Tag> : null}
        <small>{row.number}</small>
      </td>
      <td>
        {t('who', { principal: row.principalName, agent: row.agentName })}
        <small>{row.enterpriseName}</small>
      </td>
      <td>
        <StatusTag status={row.status} />
      </td>
      <td className="nowrap">{dayWords(row.until, now)}</td>
    </tr>
  )
}
