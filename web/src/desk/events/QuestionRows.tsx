import { Link, useNavigate } from '@tanstack/react-router'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Clock } from '../clocks/Clock.tsx'
import { RowKeys } from '../shared/RowKeys.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import type { Question } from './event.queries.ts'

/** In the order of time: what is due first stands first, what is over below. */
export function QuestionRows({ rows: given }: { rows: readonly Question[] }) {
  const navigate = useNavigate()
  const rows = [...given].sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
  const open = (row: Question | undefined) => row?.seen && void navigate({ to: '/requests/$id', params: { id: row.requestId } })
  const { rowProps } = useRowKeys({ count: rows.length, open: at => open(rows[at]), act: at => open(rows[at]) })
  return (
    <>
      <div className="event-rows">
        {rows.map((row, at) => (
          <div key={row.requestId} className="row" {...rowProps(at)}>
            <Cells row={row} />
          </div>
        ))}
      </div>
      <RowKeys act />
    </>
  )
}

/** Moments of one form: as text they stand in the order of time. */
const dueOf = ({ clock, endedAt, askedAt }: Question) => (clock ? `0 ${clock.dueAt}` : `1 ${endedAt ?? askedAt}`)

function Cells({ row }: { row: Question }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const now = useNow()
  const { clock, enterpriseName, body, status, officerName, number, seen, requestId, endedAt } = row
  return (
    <>
      {clock ? <Clock clock={clock} /> : <span className="small quiet">{endedAt ? dayTime(endedAt, now) : ''}</span>}
      <div className="what">
        <b>{enterpriseName}</b>
        <p className="event-asked">{body || t('questions.notOpen')}</p>
      </div>
      <div className="turn">
        <b>{say(requestStatusWords[status], language)}</b>
        {officerName ?? t('questions.noOfficer')} · {number}
      </div>
      {seen ? (
        <Link className="btn next" to="/requests/$id" params={{ id: requestId }} aria-label={t('questions.see', { number })}>
          {t('questions.look')}
        </Link>
      ) : (
        <span />
      )}
    </>
  )
}
