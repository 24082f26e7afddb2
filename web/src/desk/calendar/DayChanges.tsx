import { festivalName } from '@yigen/domain/calendar/calendar.ts'
import { weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import type { DayChange } from '@yigen/domain/calendar/table-changes.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'

/** Where a table differs from the one before, day by day. */
export function DayChanges({ changes }: { changes: readonly DayChange[] }) {
  const language = useLanguage()
  return (
    <ul className="day-changes">
      {changes.map(change => (
        <li key={change.date}>
          <b>
            {change.date.slice(5)} {weekdayWord(Temporal.PlainDate.from(change.date), language)}
          </b>{' '}
          <Said day={change.was} date={change.date} /> → <Said day={change.is} date={change.date} />
        </li>
      ))}
    </ul>
  )
}

/** What a table says of a day; one it does not name is worked or not by its weekday. */
function Said({ day, date }: { day: DayChange['is']; date: string }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  if (!day) return t(Temporal.PlainDate.from(date).dayOfWeek > 5 ? 'change.weekend' : 'change.workday')
  return (
    <span className="read-day">
      <i data-kind={day.kind}>{t(day.workday ? 'worked' : 'off')}</i> {festivalName(day.name, language)}
    </span>
  )
}
