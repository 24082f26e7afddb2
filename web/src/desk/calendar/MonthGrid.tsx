import { type Calendar, dayName } from '@yigen/domain/calendar/calendar.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { type MonthDay, type MonthNote, notesOf, weeksOf } from './month.ts'
import './calendar.css'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** One month: what is off, what is worked, and below it the festivals by name. */
export function MonthGrid({ calendar, year, month, today }: { calendar: Calendar; year: number; month: number; today: string }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  return (
    <section className="month">
      <table>
        <caption>{t(`month.${months[month - 1] ?? 'jan'}`)}</caption>
        <thead>
          <tr>
            {weekdays.map(day => (
              <th key={day} scope="col">
                {t(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(calendar, year, month).map(week => (
            <tr key={String(week[0]?.date)}>
              {week.map(day => (
                <Day key={String(day.date)} day={day} calendar={calendar} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {notesOf(calendar, year, month, language).map(note => (
          <li key={note.from}>
            <Note note={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Day({ day: { date, kind, outside }, calendar, today }: { day: MonthDay; calendar: Calendar; today: string }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  if (outside) return <td />
  const isToday = date.toString() === today
  return (
    <td data-kind={kind} aria-current={isToday ? 'date' : undefined} title={dayName(calendar, date, language)}>
      {date.day}
      {kind === 'holiday' || kind === 'make-up' ? <span className="sr"> {t(kind === 'holiday' ? 'off' : 'worked')}</span> : null}
    </td>
  )
}

function Note({ note: { from, to, kind, name } }: { note: MonthNote }) {
  const { t } = useTranslation('calendar')
  const days = from === to ? t('oneDay', { from }) : t('days', { from, to })
  return (
    <>
      <i data-kind={kind}>{t(kind === 'holiday' ? 'off' : 'worked')}</i> {days} {name}
    </>
  )
}
