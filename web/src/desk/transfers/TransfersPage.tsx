import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { type TransferRow, transfersQuery } from './transfer.queries.ts'
import './transfers.css'

const states = ['open', 'over'] as const

/** Enterprises that leave the district or come into it. R18.4 */
export function TransfersPage() {
  const { t } = useTranslation('transfers')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const pages = useInfiniteQuery(transfersQuery(state))
  return (
    <Page>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={states.map(value => ({ value, label: t(`list.${value}`) }))}
          value={state}
          onChange={setState}
        />
        <span className="grow" />
        {pages.data?.pages[0]?.rows.length ? <ExportButton list="transfers" filter={{ state }} /> : null}
      </div>
      <Listing
        pages={pages}
        className="transfers"
        columns={(['enterprise', 'way', 'state', 'when'] as const).map(column => t(`list.${column}`))}
        none={{ title: t(state === 'open' ? 'list.none' : 'list.noneOver'), why: t('list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
    </Page>
  )
}

function Row({ row }: { row: TransferRow }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  const waits = row.waitsFor && row.waitsUntil ? t('waitsFor', { name: row.waitsFor, time: dueTime(row.waitsUntil, now) }) : null
  return (
    <tr>
      <td className="enterprise">
        <Link className="link" to="/transfers/$id" params={{ id: row.id }}>
          <b>{row.enterpriseName}</b>
        </Link>{' '}
        {row.mine ? <Tag tone="teal">{t('list.mine')}</Tag> : null}
      </td>
      <td>{t('way', { from: row.from.name, to: row.to.name })}</td>
      <td>
        {t(`status.${row.status}`)}
        {waits ? <small>{waits}</small> : null}
      </td>
      <td className="nowrap">
        <time dateTime={row.proposedAt} title={exactTime(row.proposedAt)}>
          {dayTime(row.proposedAt, now)}
        </time>
        <small>{row.proposedBy}</small>
      </td>
    </tr>
  )
}
