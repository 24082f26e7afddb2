import { useQuery } from '@tanstack/react-query'
import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { exactTime, monthDay } from '#shared/format.ts'
import { serverNow, useNow } from '#shared/ticker.ts'
import { type AssignmentHistory, assignmentsQuery, type Enterprise } from '../enterprises/enterprise.queries.ts'

/** Who has been responsible for it, and who was on a day that is asked for. R3.1, R3.3 */
export function Responsible({ enterprise: { id } }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const [day, setDay] = useState('')
  const history = useQuery(assignmentsQuery(id, momentOf(day)))
  const today = dateIn(serverNow()).toString()
  return (
    <section className="responsible">
      <div className="h">
        <h2>{t('responsible.title')}</h2>
      </div>
      <Rows rows={history.data?.rows ?? []} />
      {history.data?.rows.length === 0 ? <p className="second none-yet">{t('responsible.none')}</p> : null}
      <label className="that-day">
        {t('responsible.ask')}
        <input type="date" className="box" max={today} value={day} onChange={event => setDay(event.target.value)} />
      </label>
      {momentOf(day) && history.data && !history.isPlaceholderData ? <Answer day={day} responsible={history.data.responsible} /> : null}
      <FaultLine fault={history.error} />
    </section>
  )
}

function Rows({ rows }: { rows: AssignmentHistory['rows'] }) {
  const { t } = useTranslation('enterprises')
  const now = useNow()
  return (
    <ul className="its-people">
      {rows.map(row => (
        <li key={row.id}>
          <span className="grow">
            <b>{row.officerName}</b>
            <small title={exactTime(row.from)}>
              {t(row.until ? 'responsible.span' : 'responsible.since', {
                from: monthDay(row.from, now),
                until: row.until ? monthDay(row.until, now) : '',
              })}
              {' · '}
              {t('responsible.by', { name: row.assignedBy })}
              {row.reason ? ` · ${row.reason}` : ''}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Answer({ day, responsible }: { day: string; responsible: AssignmentHistory['responsible'] }) {
  const { t } = useTranslation('enterprises')
  const words = () => {
    if (!responsible) return t('responsible.nobody', { day })
    if (responsible.covering) return t('responsible.covered', { day, officer: responsible.officerName, name: responsible.covering.name })
    return t('responsible.was', { day, officer: responsible.officerName })
  }
  return (
    <p role="status" className="that-day-answer">
      {words()}
    </p>
  )
}

/** The end of that day; today is asked as it is now. Undefined while the field holds no whole date. */
function momentOf(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const end = endOfDay(Temporal.PlainDate.from(day)).subtract({ seconds: 1 })
  const now = serverNow().round('minute')
  return (Temporal.Instant.compare(end, now) > 0 ? now : end).toString()
}
