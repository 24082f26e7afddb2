import { whyNotYearTable } from '@yigen/domain/calendar/year-table.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { freshCalendarsOf } from './calendar.queries.ts'
import { seedCalendar } from './seed-calendar.ts'

let database: TestDatabase
const now = Temporal.Instant.from('2026-11-25T01:42:00Z')
const seed = () => inTransaction(database.db, trx => seedCalendar(trx, now))

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.drop())

describe('seedCalendar', () => {
  it.for([2024, 2025, 2026])('the table of %i is whole', async year => {
    const { days } = (await freshCalendarsOf(database.db, '440105'))(now)
    const table = [...days.values()].filter(({ date }) => date.startsWith(`${year}-`))
    expect(whyNotYearTable({ year, days: table })).toBeNull()
  })

  it('adds a year that is missing with the next version, and touches no year that is there', async () => {
    await runOnce(database.ownerUrl, 'delete from calendar_day where year = 2025; delete from calendar_year where year = 2025')
    await database.pool.query(`update calendar_day set name = '元旦假' where day = '2026-01-01'`)
    await seed()
    await seed()
    const { rows } = await database.pool.query('select year, version from calendar_year order by year')
    expect(rows.map(({ year, version }) => [year, version])).toEqual([
      [2024, 1],
      [2025, 4],
      [2026, 3],
    ])
    expect((await freshCalendarsOf(database.db, '440105'))(now).days.get('2026-01-01')?.name).toBe('元旦假')
  })
})
