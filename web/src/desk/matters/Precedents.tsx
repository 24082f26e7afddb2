import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { minutesADay, workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { workingMinutesInWords } from '@yigen/domain/pauses/pause.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import { mattersBesideQuery, type Request, type RequestRow } from '../requests/request.queries.ts'
import { asked, precedentsOf } from './precedents-of.ts'

/** How the same service item was settled before, of what the reader may see; the latest first, each with the working time it took. */
export function Precedents({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const { serviceCode } = request
  const filter = { state: 'settled', serviceCode: serviceCode ?? '' }
  const { data } = useQuery({ ...mattersBesideQuery(filter, asked), enabled: serviceCode !== null })
  const calendar = useCalendar()
  if (!data) return null
  const { rows, more } = precedentsOf(request, data)
  if (rows.length === 0) return null
  return (
    <section>
      <div className="h">
        <h2>{t('page.precedents')}</h2>
        <span className="grow small">
          {more ? (
            <Link className="link" to="/requests" search={filter}>
              {t('page.precedentsAll', { n: data.total.count })}
            </Link>
          ) : null}
        </span>
      </div>
      <ul className="mini">
        {rows.map(row => (
          <Precedent key={row.id} row={row} calendar={calendar} />
        ))}
      </ul>
    </section>
  )
}

/** From a day on nobody asks for the hours. */
const wholeDays = (minutes: number, aDay: number) => (minutes < aDay ? minutes : minutes - (minutes % aDay))

function tookWords(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant, language: Language): string | null {
  const [minutes, aDay] = [workingMinutesBetween(calendar, from, to), minutesADay(calendar)]
  return minutes > 0 ? workingMinutesInWords(wholeDays(minutes, aDay), aDay, language) : null
}

function Precedent({ row, calendar }: { row: RequestRow; calendar: Calendar | undefined }) {
  const language = useLanguage()
  const ended = Temporal.Instant.from(row.endedAt ?? row.receivedAt)
  const took = calendar && tookWords(calendar, Temporal.Instant.from(row.receivedAt), ended, language)
  return (
    <li>
      <Link className="link" to="/requests/$id" params={{ id: row.id }}>
        {row.title}
      </Link>
      <p>{[dateIn(ended).toString().slice(0, 7), row.enterpriseName, took].filter(Boolean).join(' · ')}</p>
    </li>
  )
}
