import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import type { PlannedMilestone } from './plan-graph.ts'
import { type Actual, schedule } from './schedule.ts'
import { shiftOf } from './shift.ts'
import { workScale } from './work-scale.ts'

const ms = (text: string) => moment(text).epochMilliseconds
const scale = workScale(official, moment('2026-11-02 09:00'))
const one = (id: string, amount: number, ...after: string[]): PlannedMilestone => ({
  id,
  promise: { amount, unit: 'workingDays' },
  predecessors: after.map(other => ({ id: other, link: 'finishStart', lag: 0 })),
})
const plan = [one('施工图', 2), one('联审', 3, '施工图'), one('装修', 5, '联审'), one('招聘', 4), one('落地', 1, '装修', '招聘')]
const beginsAt = ms('2026-11-02 09:00')
const planned = { ids: plan.map(({ id }) => id), schedule: schedule(scale, plan, { beginsAt }) }
const shift = (now: string, actuals: [string, Actual][], of = plan) =>
  shiftOf(scale, planned, {
    ids: of.map(({ id }) => id),
    schedule: schedule(scale, of, { beginsAt, now: ms(now), actuals: new Map(actuals) }),
  })
const done = (from: string, until: string): Actual => ({ startedAt: ms(from), finishedAt: ms(until) })

describe('a shift (R15.4)', () => {
  it('is none while all goes as planned', () => {
    expect(
      shift('2026-11-02 10:00', [
        ['施工图', { startedAt: beginsAt }],
        ['招聘', { startedAt: beginsAt }],
      ]),
    ).toEqual({ workdays: 0, causedBy: null, causedDays: 0 })
  })

  it('is caused by whoever takes longer, not by who is handed it late', () => {
    const late: [string, Actual][] = [
      ['施工图', done('2026-11-02 09:00', '2026-11-04 17:00')],
      ['联审', { startedAt: ms('2026-11-04 17:00'), expectedAt: ms('2026-11-12 18:00') }],
      ['招聘', { startedAt: beginsAt }],
    ]
    expect(shift('2026-11-05 10:00', late)).toEqual({ workdays: 3, causedBy: '联审', causedDays: 3 })
  })

  it('may be earlier; then nobody causes it', () => {
    const early: [string, Actual][] = [
      ['施工图', done('2026-11-02 09:00', '2026-11-02 17:00')],
      ['联审', { startedAt: ms('2026-11-02 17:00') }],
      ['招聘', { startedAt: beginsAt }],
    ]
    expect(shift('2026-11-02 18:00', early)).toEqual({ workdays: -2, causedBy: null, causedDays: 0 })
  })

  it('of a late one beside the critical way is none until it decides', () => {
    const recruiting = (until: string): [string, Actual][] => [
      ['施工图', { startedAt: beginsAt }],
      ['招聘', { startedAt: beginsAt, expectedAt: ms(until) }],
    ]
    expect(shift('2026-11-02 10:00', recruiting('2026-11-13 18:00'))).toEqual({ workdays: 0, causedBy: null, causedDays: 0 })
    expect(shift('2026-11-02 10:00', recruiting('2026-11-18 18:00'))).toEqual({ workdays: 2, causedBy: '招聘', causedDays: 8 })
  })

  it('of a milestone more is caused by it', () => {
    const more = [...plan.slice(0, 4), one('二次审查', 2, '装修'), one('落地', 1, '二次审查', '招聘')]
    const started: [string, Actual][] = [
      ['施工图', { startedAt: beginsAt }],
      ['招聘', { startedAt: beginsAt }],
    ]
    expect(shift('2026-11-02 10:00', started, more)).toEqual({ workdays: 2, causedBy: '二次审查', causedDays: 2 })
  })
})
