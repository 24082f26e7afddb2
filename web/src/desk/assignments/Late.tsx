import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClockKind } from '@yigen/domain/clocks/clock.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from '#shared/Clock.tsx'
import { useSharedWords } from '#shared/words.ts'
import { holds, useSession } from '../session.tsx'
import { climbedQuery } from './board/climbed.query.ts'
import { hasClimbed } from './board/climbed.ts'
import type { LateRow } from './team.query.ts'
import './assignments.css'

const first = 5

/** For a leader what the ladder brought to them stands first, and apart. R10.1 */
export function LateAndClimbed({ rows }: { rows: readonly LateRow[] }) {
  const { t } = useTranslation(['assignments', 'board'])
  const leads = holds(useSession(), 'leader')
  const told = useQuery({ ...climbedQuery, enabled: leads }).data ?? []
  const climbed = leads ? rows.filter(row => hasClimbed(row, told)) : []
  return (
    <>
      <Late id="climbed" title={t('board:climbed')} rows={climbed} />
      <Late id="late" title={t('late')} rows={climbed.length > 0 ? rows.filter(row => !climbed.includes(row)) : rows} />
    </>
  )
}

/** What is past its due time, the longest late first, and in whose hands it is. */
function Late({ id, title, rows }: { id: string; title: string; rows: readonly LateRow[] }) {
  const { t } = useTranslation('assignments')
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  if (rows.length === 0) return null
  return (
    <section className="group over late" id={id}>
      <h2>
        {title} <i>{rows.length}</i>
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
    </section>
  )
}

function LateMatter({ row }: { row: LateRow }) {
  const { t } = useTranslation('assignments')
  const names = useSharedWords().clock.name
  const kind = row.kind as ClockKind
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
