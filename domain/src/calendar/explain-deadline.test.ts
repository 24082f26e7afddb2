import { expect, test } from 'vitest'
import { deadlineOf } from './deadline.ts'
import { DeadlineExplanation } from './deadline-part.ts'
import { explainDeadline } from './explain-deadline.ts'
import { moment, official } from './official-calendar.fixture.ts'
import type { PromiseUnit } from './time-promise.ts'

const deadline = (start: string, amount: number, unit: PromiseUnit) => deadlineOf(official, moment(start), { amount, unit })

test.each<[string, number, PromiseUnit, string | undefined, string]>([
  ['2026-11-24 20:15', 24, 'clockHours', undefined, '收到 11-24 20:15 + 24 小时 = 11-25 20:15'],
  ['2026-11-25 08:58', 2, 'workingDays', '交办', '交办 11-25 08:58 + 2 个工作日（11-26、11-27）= 11-27 18:00'],
  ['2026-11-24 21:02', 1, 'workingDays', '交办', '交办 11-24 21:02 + 1 个工作日（11-25）= 11-25 18:00'],
  [
    '2025-12-31 10:00',
    2,
    'workingDays',
    '交办',
    '交办 12-31 10:00 + 2 个工作日（01-04、01-05）= 2026-01-05 18:00，跳过 1月1日至3日元旦，1月4日（周日）调休上班',
  ],
  ['2026-11-18 10:00', 10, 'workingDays', '受理', '受理 11-18 10:00 + 10 个工作日 = 12-02 18:00，跳过 2 个周末'],
  ['2026-11-27 16:00', 4, 'workingHours', '提交', '提交 11-27 16:00 + 4 个工作小时 = 11-30 11:00，跳过 1 个周末'],
  ['2026-04-03 10:00', 1, 'workingDays', undefined, '收到 04-03 10:00 + 1 个工作日（04-07）= 04-07 18:00，跳过 4月4日至6日清明'],
  ['2026-11-25 09:42', 5, 'calendarDays', undefined, '收到 11-25 09:42 + 5 天 = 11-30 24:00'],
  ['2026-12-31 20:15', 24, 'clockHours', undefined, '收到 12-31 20:15 + 24 小时 = 2027-01-01 20:15'],
  [
    '2026-12-31 10:00',
    2,
    'workingDays',
    undefined,
    '收到 12-31 10:00 + 2 个工作日（01-04、01-05）= 2027-01-05 18:00，跳过 1月1日至3日元旦，暂定：2027 年放假表未公布，公布后重算',
  ],
])('%s + %s %s', (start, amount, unit, word, sentence) => {
  expect(explainDeadline(deadline(start, amount, unit), 'zh-CN', word).sentence).toBe(sentence)
})

test('the same in English', () => {
  expect(explainDeadline(deadline('2025-12-31 10:00', 2, 'workingDays'), 'en', 'Handed on').sentence).toBe(
    'Handed on 12-31 10:00 + 2 working days (01-04, 01-05) = 2026-01-05 18:00, skipping 01-01 to 01-03 New Year, 01-04 (Sun) is a make-up workday',
  )
  expect(explainDeadline(deadline('2026-12-31 10:00', 1, 'workingDays'), 'en').sentence).toBe(
    'Received 12-31 10:00 + 1 working day (01-04) = 2027-01-04 18:00, skipping 01-01 to 01-03 New Year, provisional: the 2027 holiday table is not published, recalculated once it is',
  )
})

test('in parts, with the dates they speak of, as they go over the wire', () => {
  const explained = explainDeadline(deadline('2025-12-31 10:00', 2, 'workingDays'), 'zh-CN')
  expect(explained.parts).toEqual([
    { kind: 'start', words: '收到 12-31 10:00' },
    { kind: 'promise', words: '2 个工作日（01-04、01-05）' },
    { kind: 'due', words: '2026-01-05 18:00' },
    { kind: 'skipped', words: '跳过 1月1日至3日元旦', from: '2026-01-01', to: '2026-01-03' },
    { kind: 'madeUp', words: '1月4日（周日）调休上班', from: '2026-01-04', to: '2026-01-04' },
    { kind: 'note', words: '当天不算，到最后一个工作日 18:00' },
  ])
  expect(DeadlineExplanation.parse(explained)).toEqual(explained)
})

test('a clock that always runs says so', () => {
  const { parts } = explainDeadline(deadline('2026-11-24 20:15', 24, 'clockHours'), 'zh-CN')
  expect(parts.at(-1)).toEqual({ kind: 'note', words: '夜间、周末、节假日照常计时' })
})
