import { describe, expect, it } from 'vitest'
import { type MilestoneState, type MilestoneStep, milestoneSteps, milestoneStepsByStatus, whyNotMilestoneStep } from './milestone-steps.ts'
import { milestoneStatuses } from './plan-status.ts'

const state = (more: Partial<MilestoneState> = {}): MilestoneState => ({
  ...{
    status: 'running',
    ownerKind: 'outside',
    ownerName: '市规划局',
    projectOpen: true,
    paused: false,
    byHand: true,
    ready: true,
    inForce: true,
  },
  ...more,
})
const code = (step: MilestoneStep, milestone: MilestoneState, relation: 'officer' | 'unit' | 'leader' = 'officer') =>
  whyNotMilestoneStep(step, milestone, { relations: [relation], language: 'zh-CN' })?.code ?? null

describe('the steps of a milestone', () => {
  it.each(milestoneStatuses)('of one that is %s go those of the table', status => {
    const possible: readonly MilestoneStep[] = milestoneStepsByStatus[status]
    for (const step of milestoneSteps) expect(code(step, state({ status })) === null, step).toBe(possible.includes(step))
  })

  it('a leader takes none of them', () =>
    expect(milestoneSteps.map(step => code(step, state(), 'leader'))).toEqual(Array(4).fill('mayNot')))

  it('of a unit it finishes by its task, and says itself when (R15.4, R15.5)', () => {
    const ofUnit = state({ ownerKind: 'unit', ownerName: '区税务局' })
    expect(code('finishMilestone', ofUnit)).toBe('finishedByTask')
    expect(code('expectMilestone', ofUnit)).toBe('expectedByOwner')
    expect(code('expectMilestone', ofUnit, 'unit')).toBeNull()
    expect(code('chaseAuthority', ofUnit)).toBe('nothingToChase')
  })

  it('starts by hand only with a negative lag, when the rest has come, and not while paused (R15.2)', () => {
    const waiting = state({ status: 'waiting' })
    expect(code('startMilestone', { ...waiting, byHand: false })).toBe('milestoneStartsItself')
    expect(code('startMilestone', { ...waiting, ready: false })).toBe('milestoneNotReady')
    expect(code('startMilestone', { ...waiting, paused: true })).toBe('projectPausedNow')
    expect(code('startMilestone', waiting)).toBeNull()
  })

  it('none of a project that is over', () => expect(code('finishMilestone', state({ projectOpen: false }))).toBe('projectOver'))
})
