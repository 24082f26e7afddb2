import { describe, expect, it } from 'vitest'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import type { PlannedMilestone } from './plan-graph.ts'
import type { OwnerKind } from './plan-status.ts'
import { type Actual, schedule } from './schedule.ts'
import { slipOf } from './slip.ts'
import { workScale } from './work-scale.ts'

const begins = moment('2026-11-02 10:00').epochMilliseconds
const scale = workScale(official, moment('2026-11-02 10:00'))
const ms = (text: string) => moment(text).epochMilliseconds

type One = PlannedMilestone & { owner: OwnerKind }
const one = (id: string, owner: OwnerKind, days: number, ...before: string[]): One => ({
  ...{ id, owner, promise: { amount: days, unit: 'workingDays' } },
  predecessors: before.map(other => ({ id: other, link: 'finishStart', lag: 0 })),
})
const plan = [
  one('核查', 'unit', 3),
  one('签约', 'enterprise', 2, '核查'),
  one('联审', 'outside', 4, '签约'),
  one('落地', 'officer', 1, '联审'),
]
const first = schedule(scale, plan, { beginsAt: begins })
const firstPlan = { landsAt: first.landsAt, finishAt: new Map(plan.map(({ id }, i) => [id, first.rows[i]?.finishAt as number])) }

const slip = (milestones: One[], actuals: [string, Actual][], now: string) =>
  slipOf(scale, firstPlan, {
    milestones,
    schedule: schedule(scale, milestones, { beginsAt: begins, now: ms(now), actuals: new Map(actuals) }),
  })

describe('the slip since the first version (R15.4)', () => {
  it('is none while all goes as planned', () => {
    expect(slip(plan, [], '2026-11-02 10:00')).toEqual({ days: 0, ours: 0, enterprise: 0, outside: 0 })
  })

  it('is split by whose milestones caused it, and adds up', () => {
    const actuals: [string, Actual][] = [
      ['核查', { startedAt: begins, finishedAt: ms('2026-11-06 18:00') }],
      ['签约', { startedAt: ms('2026-11-06 18:00'), finishedAt: ms('2026-11-11 18:00') }],
      ['联审', { startedAt: ms('2026-11-11 18:00'), expectedAt: ms('2026-11-20 18:00') }],
    ]
    expect(slip(plan, actuals, '2026-11-12 10:00')).toEqual({ days: 5, ours: 1, enterprise: 1, outside: 3 })
  })

  it('what was made up again counts for whoever made it up', () => {
    const actuals: [string, Actual][] = [
      ['核查', { startedAt: begins, finishedAt: ms('2026-11-09 18:00') }],
      ['签约', { startedAt: ms('2026-11-09 18:00'), finishedAt: ms('2026-11-10 18:00') }],
    ]
    expect(slip(plan, actuals, '2026-11-10 18:00')).toEqual({ days: 1, ours: 2, enterprise: -1, outside: 0 })
  })

  it('a milestone that the first version did not have took all of its own', () => {
    const more = [...plan.slice(0, 3), one('公示', 'outside', 5, '联审'), one('落地', 'officer', 1, '公示')]
    expect(slip(more, [], '2026-11-02 10:00')).toEqual({ days: 5, ours: 0, enterprise: 0, outside: 5 })
  })

  it('what remains when another milestone lands it is ours: the plan was changed', () => {
    expect(slip([one('重来', 'enterprise', 4)], [], '2026-11-02 10:00')).toMatchObject({ days: -6, ours: -10, enterprise: 4 })
  })
})
