import { expect, test } from 'vitest'
import type { CalendarDay } from './calendar.ts'
import { changeWords, tableChanges } from './table-changes.ts'

const off = (date: string, name = '元旦'): CalendarDay => ({ date, workday: false, name, kind: 'holiday' })
const worked = (date: string, name = '元旦'): CalendarDay => ({ date, workday: true, name, kind: 'make-up' })

test('two tables differ in what one has and the other has not, and in what they say of a day, in order of date', () => {
  const before = [off('2027-01-01'), off('2027-05-03', '劳动节'), worked('2027-01-09')]
  const after = [worked('2027-01-10'), off('2027-01-01'), off('2027-05-03', '劳动节假期')]
  expect(tableChanges(before, after)).toEqual([
    { date: '2027-01-09', was: before[2], is: null },
    { date: '2027-01-10', was: null, is: after[0] },
    { date: '2027-05-03', was: before[1], is: after[2] },
  ])
  expect(tableChanges(before, before)).toEqual([])
})

test('the difference is said in words, the first few days by name', () => {
  const changes = tableChanges([worked('2027-01-09'), off('2027-01-04')], [off('2027-01-05'), worked('2027-01-09', '春节')])
  expect(changeWords(changes)).toEqual({
    zh: '01-04 不再放假，01-05 改为放假，01-09 改属春节',
    en: '01-04 no longer off, 01-05 now off, 01-09 now of Spring Festival',
  })
  const many = tableChanges(
    [],
    ['04', '05', '06', '07', '08', '11', '12'].map(day => off(`2027-01-${day}`)),
  )
  expect(changeWords(many).zh).toBe('01-04 改为放假，01-05 改为放假，01-06 改为放假，01-07 改为放假，01-08 改为放假，等 7 天')
  expect(changeWords(tableChanges([worked('2027-01-09')], [])).zh).toBe('01-09 不再上班')
  expect(changeWords(tableChanges([], [worked('2027-01-09')])).en).toBe('01-09 now worked')
})
