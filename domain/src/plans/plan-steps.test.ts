import { describe, expect, it } from 'vitest'
import type { Relation } from '#members/relation.ts'
import { planStatuses } from './plan-status.ts'
import { type PlanState, type PlanStep, planSteps, planStepsByStatus, whyNotPlanStep } from './plan-steps.ts'

const state = (more: Partial<PlanState> = {}): PlanState => ({
  ...{ status: 'draft', projectOpen: true, otherOpen: false, tookPart: false, replaces: false, reason: '', milestones: 3 },
  ...more,
})
const code = (step: PlanStep, plan: PlanState, ...relations: Relation[]) =>
  whyNotPlanStep(step, plan, { relations, language: 'zh-CN' })?.code ?? null

describe('who takes which step of a plan (R15.7)', () => {
  it.each(planSteps)('%s is for its own, before it is asked whether it goes now', step => {
    expect(code(step, state({ projectOpen: false }), 'other')).toBe('mayNot')
    expect(code(step, state({ projectOpen: false }), 'enterprise')).toBe('mayNot')
  })

  it('who drafted, changed or proposed it, or is the officer, does not decide it (R1.4)', () => {
    expect(code('adoptPlan', state({ status: 'proposed', tookPart: true }), 'minister')).toBe('notOwnWork')
    expect(code('returnPlan', state({ status: 'proposed', tookPart: true }), 'leader')).toBe('notOwnWork')
    expect(code('adoptPlan', state({ status: 'proposed' }), 'minister')).toBeNull()
  })

  it.each(planStatuses)('of a version that is %s go the steps of the table, and no others', status => {
    const possible: readonly PlanStep[] = planStepsByStatus[status]
    for (const step of planSteps.filter(one => one !== 'draftPlan'))
      expect(code(step, state({ status }), 'officer', 'minister') === null, step).toBe(possible.includes(step))
  })

  it('one version at a time, none of a project that is over', () => {
    expect(code('draftPlan', state({ status: null, otherOpen: true }), 'officer')).toBe('planOpen')
    expect(code('draftPlan', state({ status: null, projectOpen: false }), 'officer')).toBe('projectOver')
  })

  it('a later version is proposed with its reason, and none that is empty', () => {
    expect(code('proposePlan', state({ replaces: true }), 'officer')).toBe('planReasonMissing')
    expect(code('proposePlan', state({ replaces: true, reason: '联审晚了。' }), 'officer')).toBeNull()
    expect(code('proposePlan', state({ milestones: 0 }), 'officer')).toBe('planEmpty')
  })
})
