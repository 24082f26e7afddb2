import { type Calendar, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import type { CalendarTables } from './calendar.queries.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { statutoryFrom } from './statutory-from.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** A year as twelve small months, read with the tables beside it: a holiday at its edge reaches over. */
export function YearGrid({ tables, year }: { tables: CalendarTables; year: number }) {
  const { t } = useTranslation('calendar')
  const today = dateIn(useNow()).toString()
  const calendar = wholeCalendar(tables)
  return (
    <>
      <p className="legend small">
        <i data-kind="holiday">{t('off')}</i> {t('legend.holiday')}
        <i data-kind="make-up">{t('worked')}</i> {t('legend.makeUp')}
        <i data-kind="weekend">{t('legend.sample')}</i> {t('legend.weekend')}
      </p>
      <div className="year">
        {months.map(month => (
          <MonthGrid key={month} calendar={calendar} year={year} month={month} today={today} />
        ))}
      </div>
    </>
  )
}

const wholeCalendar = ({ years, untabled }: CalendarTables): Calendar =>
  calendarFrom(
    years.flatMap(({ days }) => days),
    years.map(({ year }) => year),
    Math.max(0, ...years.map(({ version }) => version)),
    standardWorkingTime,
    statutoryFrom(untabled),
  )
