import { Link } from '@tanstack/react-router'
import type { ClockKind } from '@yigen/domain/clocks/clock.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from '#shared/Clock.tsx'
import { useSharedWords } from '#shared/words.ts'
import type { LateRow } from './team.query.ts'
import './assignments.css'

const first = 5

/** What is past its due time, the longest late first, and in whose hands it is. */
export function Late({ rows }: { rows: readonly LateRow[] }) {
  const { t } = useTranslation('assignments')
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  if (rows.length === 0) return null
  return (
    <section className="group over late" id="late">
      <h2>
        {t('late')} <i>{rows.length}</i>
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
