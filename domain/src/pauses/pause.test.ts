import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { workingMinutesBetween } from '#calendar/working-time.ts'
import { dueWithWaits } from '#clocks/due-with-waits.ts'
import { standardNumbers } from '#settings/district-numbers.ts'
import { whyNotPause, whyNotWait, workingMinutesInWords } from './pause.ts'

const now = moment('2026-11-25 09:42')
const state = { paused: false, declinePending: false, pausedMinutes: 0, limits: standardNumbers }
const aDay = 7 * 60

describe('what a matter waits for (R6.1)', () => {
  const wait = (more: object) =>
    whyNotWait({ waitsFor: 'enterprise', authority: '', until: now.add({ seconds: 1 }), ...more }, now)?.code ?? null
  it('is the enterprise, or a named authority, until a date that lies ahead', () => {
    expect(wait({})).toBeNull()
    expect(wait({ until: now })).toBe('pauseInPast')
    expect(wait({ waitsFor: 'authority' })).toBe('authorityNeeded')
    expect(wait({ waitsFor: 'authority', authority: '省消防总队' })).toBeNull()
  })
})

describe('a pause (R6.1)', () => {
  const pause = (until: string, more: Partial<typeof state> = {}) => whyNotPause({ ...state, ...more }, official, moment(until), now)
  it('is one at a time, and not while a refusal is decided', () => {
    expect(pause('2026-11-26 18:00', { paused: true })?.code).toBe('pausedAlready')
    expect(pause('2026-11-26 18:00', { declinePending: true })?.code).toBe('declinePending')
  })

  it('is at most 15 working days in all, to the minute', () => {
    expect(pause('2026-12-16 09:42')).toBeNull()
    expect(pause('2026-12-16 09:43')).toMatchObject({
      code: 'pauseTooLong',
      field: 'until',
      blanks: { days: standardNumbers.pauseDays, left: 15 },
    })
    expect(pause('2026-11-26 09:42', { pausedMinutes: 14 * aDay })).toBeNull()
    expect(pause('2026-11-26 09:43', { pausedMinutes: 14 * aDay })?.blanks?.left).toBe(1)
    expect(pause('2026-11-25 09:43', { pausedMinutes: 15 * aDay })?.blanks?.left).toBe(0)
  })
})

describe('the settlement’s due time (R6.2)', () => {
  const clock = { startedAt: moment('2026-11-24 10:00'), dueAt: moment('2026-12-08 18:00') }
  it.each([
    ['nothing', [], '2026-12-08 18:00'],
    ['a working day', [['2026-11-25 09:00', '2026-11-26 09:00']], '2026-12-09 18:00'],
    ['a weekend', [['2026-11-27 18:00', '2026-11-30 09:00']], '2026-12-08 18:00'],
    [
      'two pauses',
      [
        ['2026-11-25 11:00', '2026-11-25 12:00'],
        ['2026-11-26 14:00', '2026-11-26 15:00'],
      ],
      '2026-12-09 11:00',
    ],
    ['a pause before the clock began', [['2026-11-23 09:00', '2026-11-23 18:00']], '2026-12-08 18:00'],
  ])('is moved by %s', (_what, spans, due) => {
    const pauses = spans.map(([from = '', to = '']) => ({ from: moment(from), to: moment(to) }))
    expect(dueWithWaits(official, clock, pauses).toString()).toBe(moment(due).toString())
  })

  it('is moved by exactly the working time paused, wherever the pause lies', () => {
    const hours = fc.integer({ min: 0, max: 24 * 20 })
    fc.assert(
      fc.property(hours, hours, (start, length) => {
        const from = clock.startedAt.add({ hours: start })
        const pause = { from, to: from.add({ hours: length }) }
        const due = dueWithWaits(official, clock, [pause])
        expect(workingMinutesBetween(official, clock.dueAt, due)).toBeCloseTo(workingMinutesBetween(official, pause.from, pause.to), 6)
      }),
    )
  })
})

describe('working time in words', () => {
  it.each([
    [0, '0 分', '0 min'],
    [59.9, '59 分', '59 min'],
    [420, '1 个工作日', '1 working day'],
    [419.9, '6 小时 59 分', '6 h 59 min'],
    [3 * 420 + 125, '3 个工作日 2 小时 5 分', '3 working days 2 h 5 min'],
  ])('%d minutes', (minutes, zh, en) => {
    expect([workingMinutesInWords(minutes, aDay, 'zh-CN'), workingMinutesInWords(minutes, aDay, 'en')]).toEqual([zh, en])
  })
})
