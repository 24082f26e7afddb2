import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import { type HandoverRow, handoversQuery } from './handover.queries.ts'
import './handovers.css'

const states = ['open', 'over'] as const

/** Who hands what over to whom: what waits for an answer, and what has one. R3.5, R3.7 */
export function HandoversPage() {
  const { t } = useTranslation('handovers')
  const ofTeam = holds(useSession(), 'minister')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const pages = useInfiniteQuery(handoversQuery(state))
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
        {pages.data?.pages[0]?.rows.length ? <ExportButton list="handovers" filter={{ state }} /> : null}
      </div>
      <Listing
        pages={pages}
        columns={(['who', 'what', 'state', 'when'] as const).map(column => t(`list.${column}`))}
        none={{ title: t(state === 'open' ? 'list.none' : 'list.noneOver'), why: t(ofTeam ? 'list.noneWhyOfTeam' : 'list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
    </Page>
  )
}

function Row({ row }: { row: HandoverRow }) {
  const { t } = useTranslation('handovers')
  const now = useNow()
  const state = row.dueAt && row.waitsFor ? t('waitsFor', { name: row.waitsFor, time: dueTime(row.dueAt, now) }) : row.words
  return (
    <tr>
      <td>
        <Link className="link" to="/handovers/$id" params={{ id: row.id }}>
          <b>{t('fromTo', { from: row.fromName, to: row.toName })}</b>
        </Link>{' '}
        {row.mine ? <Tag tone="teal">{t('list.mine')}</Tag> : null}
      </td>
      <td>{row.enterpriseName ?? t('all')}</td>
      <td>
        {t(`status.${row.status}`)}
        {state ? <small>{state}</small> : null}
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
