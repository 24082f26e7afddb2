import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { dayWords } from './day-words.ts'
import { type DelegationRow, delegationsQuery } from './delegation.queries.ts'
import { StatusTag } from './StatusTag.tsx'
import './delegations.css'

const states = ['open', 'over'] as const

/** What people of enterprises have done for them by an officer. R21 */
export function DelegationsPage() {
  const { t } = useTranslation('delegations')
  const { filters, setFilters } = useFilters()
  const state = filters.state === 'over' ? 'over' : 'open'
  const pages = useInfiniteQuery(delegationsQuery(state))
  return (
    <Page>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={states.map(value => ({ value, label: t(`list.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen === 'over' ? 'over' : undefined })}
        />
        <span className="grow" />
        {pages.data?.pages[0]?.rows.length ? <ExportButton list="delegations" filter={{ state }} /> : null}
      </div>
      <Listing
        pages={pages}
        className="delegations"
        columns={(['what', 'who', 'state', 'until'] as const).map(column => t(`list.${column}`))}
        none={{ title: t(state === 'open' ? 'list.none' : 'list.noneOver'), why: t('list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
    </Page>
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
