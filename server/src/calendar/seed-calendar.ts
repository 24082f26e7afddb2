import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

const file = join(import.meta.dirname, 'official-days.csv')

/** The State Council's tables we ship (R9.3): each year that has none yet, in order, each with the next version. A published year is never touched. */
export async function seedCalendar(trx: Transaction<DB>, now: Temporal.Instant): Promise<void> {
  const known = await trx.selectFrom('calendar_year').select(['year', 'version']).execute()
  const missing = readTables().filter(table => !known.some(({ year }) => year === table.year))
  if (missing.length === 0) return
  const newest = Math.max(0, ...known.map(({ version }) => version))
  await trx
    .insertInto('calendar_year')
    .values(
      missing.map(({ year }, i) => ({ year, version: newest + i + 1, source: '国务院办公厅通知', published_by: null, published_at: now })),
    )
    .execute()
  await trx
    .insertInto('calendar_day')
    .values(missing.flatMap(({ year, days }) => days.map(({ date, ...day }) => ({ day: Temporal.PlainDate.from(date), year, ...day }))))
    .execute()
}

function readTables(): { year: number; days: CalendarDay[] }[] {
  const days = readFileSync(file, 'utf8').trim().split('\n').slice(1).map(readDay)
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].sort()
  return years.map(year => ({ year, days: days.filter(({ date }) => date.startsWith(`${year}-`)) }))
}

function readDay(line: string): CalendarDay {
  const [date = '', , workday, name = '', kind] = line.trim().split(',')
  if (kind !== 'holiday' && kind !== 'make-up') throw new RangeError(`official-days.csv: ${line}`)
  return { date, workday: workday === 'true', name, kind }
}
