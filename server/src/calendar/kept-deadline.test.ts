import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline } from '@yigen/domain/calendar/explain-deadline.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { expect, it } from 'vitest'
import { keptDeadline } from './kept-deadline.ts'

const start = Temporal.Instant.from('2026-12-30T10:00:00+08:00')
const promise = { amount: 3, unit: 'workingDays' } as const

it('says what is reckoned, in each language and with each word, once and again', () => {
  const calendar = calendarFrom([], [2026], 1, standardWorkingTime, statutoryDays)
  for (let time = 0; time < 2; time++)
    for (const language of ['zh-CN', 'en'] as const)
      for (const word of [undefined, '交办'])
        expect(keptDeadline(calendar, start, promise).sentence(language, word)).toBe(
          explainDeadline(deadlineOf(calendar, start, promise), language, word).sentence,
        )
  expect(keptDeadline(calendar, start, promise)).toBe(keptDeadline(calendar, start, promise))
})

it('is reckoned anew by another table, and as it was with the due time of then', () => {
  const newYear = ['2027-01-01', '2027-01-04'].map(date => ({ date, workday: false, name: '元旦', kind: 'holiday' }) as const)
  const [before, after] = [
    calendarFrom([], [2026], 1, standardWorkingTime, statutoryDays),
    calendarFrom(newYear, [2026, 2027], 2, standardWorkingTime, statutoryDays),
  ].map(calendar => keptDeadline(calendar, start, promise))
  expect(before?.deadline.dueAt.equals(after?.deadline.dueAt as Temporal.Instant)).toBe(false)
  const then = before?.deadline.dueAt as Temporal.Instant
  expect(after?.asItWas(then, 'zh-CN')).not.toContain('元旦')
  expect(after?.asItWas(then, 'zh-CN')).not.toBe(after?.asItWas(start, 'zh-CN'))
})
