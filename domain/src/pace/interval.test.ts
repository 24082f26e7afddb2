import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { intervalOf, type Measured } from './interval.ts'
import { paces } from './pace.ts'

const now = moment('2026-11-27 09:42')
const interval = (measured: Partial<Measured> & Pick<Measured, 'kind' | 'promise'>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  intervalOf(official, { from: 'receipt', startAt: moment('2026-11-24 20:15'), endAt: null, ...measured }, language, now)
const licence = paces['business-licence']?.promise ?? { amount: 0, unit: 'workingDays' as const }

describe('an interval against its promise (R9.6)', () => {
  it('of hours: 24 from receipt, ended in time', () => {
    const answer = interval({ kind: 'firstAnswer', promise: { amount: 24, unit: 'clockHours' }, endAt: moment('2026-11-25 10:06') })
    expect(answer).toMatchObject({ state: 'done', used: '13 小时 51 分', title: '收到 → 首次答复' })
    expect(answer.sentence).toBe('收到 11-24 20:15 + 24 小时 = 11-25 20:15，用了 13 小时 51 分，按时')
  })

  it('of working days: the licence in one from the counter, in time to the last minute, late after', () => {
    const from = { kind: 'pace', from: 'counter', promise: licence, startAt: moment('2026-11-24 10:00') } as const
    expect(interval({ ...from, endAt: moment('2026-11-25 18:00') })).toMatchObject({ state: 'done', used: '1 个工作日' })
    const late = interval({ ...from, endAt: moment('2026-11-26 09:00') })
    expect(late).toMatchObject({ state: 'doneLate', used: '2 个工作日' })
    expect(late.sentence).toBe('窗口受理 11-24 10:00 + 1 个工作日（11-25）= 11-25 18:00，用了 2 个工作日，超时')
    expect(interval({ ...from, endAt: moment('2026-11-24 17:00') }).used).toBe('不到 1 个工作日')
    expect(interval({ ...from, endAt: moment('2026-11-24 17:00') }).sentence).toContain('用了不到 1 个工作日')
  })

  it('of calendar days: the green card on day 19 is in time', () => {
    const card = interval({
      kind: 'pace',
      from: 'submission',
      promise: { amount: 19, unit: 'calendarDays' },
      startAt: moment('2026-11-06 15:00'),
      endAt: moment('2026-11-25 16:00'),
    })
    expect(card).toMatchObject({ state: 'done', used: '19 天' })
    expect(card.dueAt?.toString()).toBe(moment('2026-11-26 00:00').toString())
  })

  it('of working hours: a unit’s answer', () => {
    expect(
      interval({
        kind: 'taskAcceptance',
        promise: { amount: 4, unit: 'workingHours' },
        startAt: moment('2026-11-24 11:00'),
        endAt: moment('2026-11-24 15:30'),
      }),
    ).toMatchObject({ state: 'done', used: '2 小时 30 分' })
  })

  it.each([
    ['still running', moment('2026-12-08 18:00'), 'running', '已用 3 个工作日'],
    ['nearly due', moment('2026-11-27 12:00'), 'soon', '已用 3 个工作日，快到期'],
    ['overdue', moment('2026-11-26 18:00'), 'over', '已用 3 个工作日，已超时'],
  ] as const)('%s', (_what, dueAt, state, words) => {
    const settlement = interval({ kind: 'settlement', promise: { amount: 10, unit: 'workingDays' }, dueAt })
    expect(settlement.state).toBe(state)
    expect(settlement.sentence.endsWith(words)).toBe(true)
  })

  it('says what a pause moved it by', () => {
    const settlement = interval({
      kind: 'settlement',
      promise: { amount: 10, unit: 'workingDays' },
      dueAt: moment('2026-12-10 18:00'),
      pausedMinutes: 840,
    })
    expect(settlement.sentence).toContain('，等待 2 个工作日，顺延到 周四 12-10 18:00，')
  })

  it('has not begun while its event has not come, and is dropped when the matter ended without it', () => {
    expect(interval({ kind: 'pace', from: 'licence', promise: licence, startAt: null })).toMatchObject({
      state: 'awaited',
      dueAt: null,
      sentence: '营业执照还没有办下来。',
    })
    expect(interval({ kind: 'settlement', promise: licence, dropped: true }).state).toBe('dropped')
  })

  it('is told in English too', () => {
    const answer = interval({ kind: 'firstAnswer', promise: { amount: 24, unit: 'clockHours' }, endAt: moment('2026-11-25 10:06') }, 'en')
    expect(answer.sentence).toBe('Received 11-24 20:15 + 24 hours = 11-25 20:15, took 13 h 51 min, in time')
  })

  it('says so when it reaches into a year without a table (R9.4)', () => {
    expect(interval({ kind: 'settlement', promise: { amount: 30, unit: 'workingDays' } }).provisional).toBe(true)
  })
})
