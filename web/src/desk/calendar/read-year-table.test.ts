import { describe, expect, it } from 'vitest'
import { readYearTable } from './read-year-table.ts'
import { textOfTable } from './table-text.ts'

const short = ({ days }: ReturnType<typeof readYearTable>) => days.map(day => `${day.date} ${day.workday ? '班' : '休'} ${day.name}`)

describe('a pasted holiday table', () => {
  it('is read out of the notice as it stands, weekends left out', () => {
    const table = readYearTable(
      `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。`,
      2030,
    )
    expect(table.year).toBe(2026)
    expect(table.unread).toEqual([])
    expect(short(table)).toEqual([
      '2026-01-01 休 元旦',
      '2026-01-02 休 元旦',
      '2026-01-04 班 元旦',
      '2026-02-14 班 春节',
      '2026-02-16 休 春节',
      '2026-02-17 休 春节',
      '2026-02-18 休 春节',
      '2026-02-19 休 春节',
      '2026-02-20 休 春节',
      '2026-02-23 休 春节',
      '2026-02-28 班 春节',
      '2026-04-06 休 清明节',
    ])
  })

  it('takes a span over the end of a month', () => {
    const table = readYearTable('五、劳动节：4月30日至5月2日放假。', 2024)
    expect(short(table)).toEqual(['2024-04-30 休 劳动节', '2024-05-01 休 劳动节', '2024-05-02 休 劳动节'])
  })

  it('is read out of the rows of a sheet, however they are written', () => {
    const table = readYearTable(
      `date,weekday,workday,name,kind
2026-01-01,四,false,元旦,holiday
2026/1/2\t周五\t休\t元旦
1月4日 班 元旦
2026-10-10，六，true，国庆节，make-up`,
      2026,
    )
    expect(table.unread).toEqual([])
    expect(short(table)).toEqual(['2026-01-01 休 元旦', '2026-01-02 休 元旦', '2026-01-04 班 元旦', '2026-10-10 班 国庆节'])
  })

  it('tells which lines it cannot take, and why', () => {
    const table = readYearTable('1月4日 元旦\n1月5日 休\n2月30日 休 春节\n没有日期的一行', 2027)
    expect(table.days).toEqual([])
    expect(table.unread.map(({ line, why }) => [line, why])).toEqual([
      [1, 'kind'],
      [2, 'name'],
      [3, 'date'],
    ])
  })

  it('names the row of a day that stands twice, and of a day of another year', () => {
    const table = readYearTable('2027-01-01 休 元旦\n2027/1/1,五,休,元旦\n1月4日 休 元旦\n2026-10-10 班 国庆节', 2026)
    expect(table.year).toBe(2027)
    expect(short(table)).toEqual(['2027-01-01 休 元旦', '2027-01-04 休 元旦'])
    expect(table.unread.map(({ line, why }) => [line, why])).toEqual([
      [2, 'twice'],
      [4, 'year'],
    ])
  })

  it('a table written out to be corrected is read as it was', () => {
    const days = readYearTable('一、元旦：1月1日（周五）放假。1月4日（周一）放假。1月10日（周日）上班。', 2027).days
    expect(readYearTable(textOfTable(days), 2026)).toEqual({ year: 2027, days, unread: [] })
  })
})
