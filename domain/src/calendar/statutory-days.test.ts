import { describe, expect, it, test } from 'vitest'
import { officialDays } from './official-calendar.fixture.ts'
import { qingmingOf } from './qingming.ts'
import { statutoryDays } from './statutory-days.ts'

/**
 * Qingming, the Spring Festival's first day, Dragon Boat and Mid-Autumn as the almanacs print them: Hong Kong Observatory, “Gregorian-Lunar Calendar Conversion Table” of each year, which follows
 * GB/T 33661-2017. (https://www.hko.gov.hk/en/gts/time/conversion.htm)
 */
const almanac: [year: number, qingming: string, spring: string, dragonBoat: string, midAutumn: string][] = [
  [2024, '04-04', '02-10', '06-10', '09-17'],
  [2025, '04-04', '01-29', '05-31', '10-06'],
  [2026, '04-05', '02-17', '06-19', '09-25'],
  [2027, '04-05', '02-06', '06-09', '09-15'],
  [2028, '04-04', '01-26', '05-28', '10-03'],
  [2029, '04-04', '02-13', '06-16', '09-22'],
  [2030, '04-05', '02-03', '06-05', '09-12'],
  [2031, '04-05', '01-23', '06-24', '10-01'],
  [2032, '04-04', '02-11', '06-12', '09-19'],
  [2033, '04-04', '01-31', '06-01', '09-08'],
  [2034, '04-05', '02-19', '06-20', '09-27'],
  [2035, '04-05', '02-08', '06-10', '09-16'],
]

const named = (year: number, name: string) =>
  [...statutoryDays(year).values()].filter(day => day.name.split('、').includes(name)).map(day => day.date)

describe('the days off that the regulation fixes by itself (R9.4)', () => {
  it.each(almanac)('of %i are those of the almanac', (year, qingming, spring, dragonBoat, midAutumn) => {
    const eve = Temporal.PlainDate.from(`${year}-${spring}`).subtract({ days: 1 })
    expect(named(year, '春节')).toEqual([0, 1, 2, 3].map(days => eve.add({ days }).toString()))
    expect([named(year, '清明'), named(year, '端午'), named(year, '中秋')]).toEqual([
      [`${year}-${qingming}`],
      [`${year}-${dragonBoat}`],
      [`${year}-${midAutumn}`],
    ])
    expect(named(year, '元旦')).toEqual([`${year}-01-01`])
    expect(named(year, '劳动节')).toEqual([`${year}-05-01`, `${year}-05-02`])
    expect(named(year, '国庆节')).toEqual([`${year}-10-01`, `${year}-10-02`, `${year}-10-03`])
  })

  it('are off in every official table since the regulation of 2025, or weekends', () => {
    const off = new Set(officialDays().flatMap(({ date, workday }) => (workday ? [] : [date])))
    for (const year of [2025, 2026])
      for (const { date } of statutoryDays(year).values())
        expect(off.has(date) || Temporal.PlainDate.from(date).dayOfWeek > 5, `${date} is off`).toBe(true)
  })

  it('are thirteen, one less where two festivals meet, in order, none of them worked', () => {
    for (const year of [2026, 2027, 2028]) {
      const days = [...statutoryDays(year).values()]
      expect(days).toHaveLength(year === 2028 ? 12 : 13)
      expect(days.map(day => day.date)).toEqual(days.map(day => day.date).toSorted())
      expect(days.every(day => day.kind === 'holiday' && !day.workday)).toBe(true)
    }
    expect(named(2028, '中秋')).toEqual(['2028-10-03'])
    expect(named(2028, '国庆节')).toContain('2028-10-03')
  })
})

/** The rule of thumb of the almanacs for this century: ⌊0.2422·y + 4.81⌋ − ⌊y / 4⌋ of April. */
test('the sun reaches Qingming on the day that the rule of thumb names, all through the century', () => {
  for (let y = 0; y < 100; y++) {
    const day = Math.floor(0.2422 * y + 4.81) - Math.floor(y / 4)
    expect(qingmingOf(2000 + y).toString()).toBe(`${2000 + y}-04-0${day}`)
  }
})
