import { festivalName } from '@yigen/domain/calendar/calendar.ts'
import { weekdayWord } from '@yigen/domain/calendar/moment-words.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ReadTable } from './read-year-table.ts'

/** What was understood of the paste, festival by festival, and the lines that were not. */
export function ReadDays({ table, pasted, replaces }: { table: ReadTable; pasted: boolean; replaces: boolean }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  if (!pasted) return null
  const off = table.days.filter(day => !day.workday).length
  const day = (date: string) => `${date.slice(5)} ${weekdayWord(Temporal.PlainDate.from(date), language)}`
  return (
    <div className="read-days" role="status">
      <p>
        <b>{t('publish.read', { year: table.year, off, worked: table.days.length - off })}</b>{' '}
        {replaces ? <span className="second">{t('publish.replaces', { year: table.year })}</span> : null}
      </p>
      <dl className="facts">
        {byName(table).map(([name, days]) => (
          <div key={name}>
            <dt>{festivalName(name, language)}</dt>
            <dd>
              {days.map(({ date, workday }) => (
                <span key={date} className="read-day">
                  {day(date)} <i data-kind={workday ? 'make-up' : 'holiday'}>{t(workday ? 'worked' : 'off')}</i>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {table.unread.map(({ line, text, why }) => (
        <p className="why-line" key={line}>
          <Icon name="alert" />
          {t(`publish.unread.${why}`, { line, text: text.trim().slice(0, 30) })}
        </p>
      ))}
    </div>
  )
}

function byName({ days }: ReadTable): [string, ReadTable['days']][] {
  const names = [...new Set(days.map(({ name }) => name))]
  return names.map(name => [name, days.filter(day => day.name === name)])
}
