import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClockName } from '@yigen/domain/kinds.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from '#shared/Clock.tsx'
import { useSharedWords } from '#shared/words.ts'
import { holds, useSession } from '../shared/session.tsx'
import { Beyond } from '../today/Beyond.tsx'
import { type OthersRow, todayQuery } from '../today/today.query.ts'
import type { LateRow } from './team.query.ts'
import './assignments.css'

const first = 5

/** For a leader what the ladder brought to them stands first, and apart. R10.1 */
export function LateAndClimbed({ rows }: { rows: readonly LateRow[] }) {
  const { t } = useTranslation(['assignments', 'board'])
  const leads = holds(useSession(), 'leader')
  const { rows: climbed, more } = useQuery({ ...todayQuery, enabled: leads }).data?.climbed ?? { rows: [], more: 0 }
  const above = new Set(climbed.map(matterOf))
  return (
    <>
      <Late id="climbed" title={t('board:climbed')} rows={climbed.map(toLateRow)} beyond={more} />
      <Late id="late" title={t('late')} rows={rows.filter(row => !above.has(matterOf(row)))} />
    </>
  )
}

/** Several clocks of a matter may be late; it stands once. A first contact is an enterprise's. */
const matterOf = ({ requestId, enterpriseId }: { requestId: string | null; enterpriseId: string }) => requestId ?? enterpriseId

const toLateRow = ({ clock, requestId, enterpriseId, enterpriseName, title }: OthersRow): LateRow => ({
  ...{
    clockId: clock.id,
    kind: clock.kind,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    holderId: clock.holderId,
    holderName: clock.holderName,
  },
  ...{ requestId, enterpriseId, enterpriseName, title },
})

/** What is past its due time, the longest late first, and in whose hands it is. */
function Late({ id, title, rows, beyond = 0 }: { id: string; title: string; rows: readonly LateRow[]; beyond?: number }) {
  const { t } = useTranslation('assignments')
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  if (rows.length === 0) return null
  return (
    <section className="group over late" id={id}>
      <h2>
        {title} <i>{rows.length + beyond}</i>
      </h2>
      <ul>
        {shown.map(row => (
          <LateMatter key={row.clockId} row={row} />
        ))}
      </ul>
      {rows.length > shown.length ? (
        <p className="listing-foot">
          <button type="button" className="btn" onClick={() => setAll(true)}>
            {t('more', { count: rows.length - shown.length })}
          </button>
        </p>
      ) : null}
      <Beyond n={beyond} />
    </section>
  )
}

function LateMatter({ row }: { row: LateRow }) {
  const { t } = useTranslation('assignments')
  const names = useSharedWords().clock.name
  const kind = row.kind as ClockName
  return (
    <li className="row">
      <Clock clock={{ kind, startedAt: row.startedAt, dueAt: row.dueAt, stoppedAt: null, provisional: false }} />
      <div className="what">
        {row.requestId ? (
          <Link to="/requests/$id" params={{ id: row.requestId }}>
            <b className="one-line">{row.enterpriseName}</b>
            <p className="one-line">{row.title}</p>
          </Link>
        ) : (
          <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            <b className="one-line">{row.enterpriseName}</b>
            <p className="one-line">{t('firstContact')}</p>
          </Link>
        )}
      </div>
      <div className="turn">
        <b>{row.holderName ? t('held', { name: row.holderName }) : t('heldByNobody')}</b>
        <span>{names[kind]}</span>
      </div>
    </li>
  )
}
