import { weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { endOfWorkingDay } from '@yigen/domain/calendar/working-time.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import { dayChips, workdaysUntil } from './day-chips.ts'

/** By when, in working days: the next five, or any other day. R17.3 */
export function DayChoice({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  const calendar = useCalendar()
  const days = calendar ? dayChips(calendar, now).map(day => day.toString()) : []
  const today = dateIn(now)
  const chosen = value ? Temporal.PlainDate.from(value) : null
  const called = (text: string) => {
    const day = Temporal.PlainDate.from(text)
    const ahead = today.until(day).days
    if (ahead < 2) return t(ahead === 0 ? 'today' : 'tomorrow')
    return day.weekOfYear === today.weekOfYear ? weekdayWord(day, language) : t('nextWeek', { day: weekdayWord(day, language) })
  }
  return (
    <fieldset className="day-choice">
      <legend>
        {t('byWhen')}{' '}
        {chosen && calendar ? (
          <small>
            {t('inWorkdays', { time: dueTime(endOfWorkingDay(calendar, chosen), now), n: workdaysUntil(calendar, now, chosen) })}
          </small>
        ) : null}
      </legend>
      {days.map(day => (
        <label key={day} className="day-chip">
          <input type="radio" name="day" checked={value === day} onChange={() => onChange(day)} />
          <span>{called(day)}</span>
        </label>
      ))}
      <input
        type="date"
        className="box"
        aria-label={t('otherDay')}
        min={today.toString()}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </fieldset>
  )
}
