import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Listing } from '../shared/Listing.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { PointOutDialog } from './PointOutDialog.tsx'
import { type PointingRow, pointingsQuery } from './pointing.queries.ts'

/** What was pointed out, and what became of it: the association's own, or the district's. R18.3 */
export function PointingsPage() {
  const { t } = useTranslation('pointings')
  const [pointing, setPointing] = useState(false)
  const pages = useInfiniteQuery(pointingsQuery)
  return (
    <Page
      actions={
        <>
          {pages.data?.pages[0]?.rows.length ? <ExportButton list="pointings" filter={{}} /> : null}
          <PointOutButton onOpen={() => setPointing(true)} />
        </>
      }
    >
      <Listing
        pages={pages}
        columns={(['name', 'words', 'became', 'when'] as const).map(column => t(`list.${column}`))}
        none={{ title: t('list.none'), why: t('list.noneWhy') }}
      >
        {row => <Row key={row.id} row={row} />}
      </Listing>
      {pointing ? <PointOutDialog onClose={() => setPointing(false)} /> : null}
    </Page>
  )
}

function PointOutButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('pointings')
  const session = useSession()
  if (session.member.unitLevel !== 'village' || !holds(session, 'clerk', 'head')) return null
  return (
    <button type="button" className="btn do" onClick={onOpen}>
      {t('open')}
    </button>
  )
}

function Row({ row }: { row: PointingRow }) {
  const { t } = useTranslation('pointings')
  const now = useNow()
  return (
    <tr>
      <td>
        {row.enterpriseId ? (
          <Link className="link" to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            <b>{row.name}</b>
          </Link>
        ) : (
          <b>{row.name}</b>
        )}
        <small>{row.address}</small>
      </td>
      <td>{row.words}</td>
      <td>
        {t(`became.${row.became}`)}
        {row.officerName ? <small>{row.officerName}</small> : null}
      </td>
      <td className="nowrap">
        <time dateTime={row.pointedAt} title={exactTime(row.pointedAt)}>
          {dayTime(row.pointedAt, now)}
        </time>
        <small>{t('who', { unit: row.unitName, name: row.pointedBy })}</small>
      </td>
    </tr>
  )
}
