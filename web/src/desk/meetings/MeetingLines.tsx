import { Link, useNavigate } from '@tanstack/react-router'
import { meetingStateWords } from '@yigen/domain/meetings/meeting-state.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { RowKeys } from '../shared/RowKeys.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import type { MeetingRow } from './meeting.queries.ts'

/** Meetings, each opening its agenda, or its minutes once it is over. */
export function MeetingLines({ rows }: { rows: readonly MeetingRow[] }) {
  const navigate = useNavigate()
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: row => rows[row] && void navigate({ to: '/meetings/$id', params: { id: rows[row].id } }),
  })
  return (
    <>
      <div className="meeting-lines">
        {rows.map((row, place) => (
          <div key={row.id} className="meeting-line" {...rowProps(place)}>
            <MeetingLine row={row} />
          </div>
        ))}
      </div>
      <RowKeys />
    </>
  )
}

function MeetingLine({ row }: { row: MeetingRow }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  const { id, seriesName, number, state, startsAt, chairName, recorderName, items, decisions, decisionsDone, signatures } = row
  return (
    <>
      <div className="grow">
        <Link to="/meetings/$id" params={{ id }}>
          <b>{t('numbered', { series: seriesName, n: number })}</b>
        </Link>{' '}
        <Tag tone={state === 'open' ? 'teal' : state === 'planned' ? 'line' : 'quiet'}>{say(meetingStateWords[state], language)}</Tag>
        <p className="small quiet">
          {dayTime(startsAt, now)} · {t('chairAndRecorder', { chair: chairName, recorder: recorderName })}
          {row.movedFrom ? ` · ${t('movedFrom', { day: row.movedFrom.slice(5) })}` : ''}
          {row.closedByNext ? ` · ${t('closedByNext')}` : ''}
        </p>
      </div>
      <p className="meeting-counts small">
        {t('nItems', { n: items })}
        {state === 'planned' ? null : <span className="quiet"> · {t('nDecided', { n: decisions, done: decisionsDone })}</span>}
      </p>
      {state === 'closed' ? (
        <Link className="btn next" to="/meetings/$id/minutes" params={{ id }}>
          {signatures === 2 ? t('minutes') : t('toSign', { n: signatures })}
        </Link>
      ) : (
        <Link className="btn next" to="/meetings/$id" params={{ id }}>
          {t('agenda')}
        </Link>
      )}
    </>
  )
}
