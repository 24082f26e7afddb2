import { taskSteps } from '@yigen/domain/tasks/task-steps.ts'
import { expect, test } from 'vitest'
import { nextStepOf, officeStepsOf } from './next-step.ts'
import type { Task } from './task.queries.ts'

const standing = (status: Task['status'], ...may: (typeof taskSteps)[number][]) => ({
  status,
  whyNot: Object.fromEntries(taskSteps.map(step => [step, may.includes(step) ? null : '不可以'])) as Task['whyNot'],
})

test('the unit accepts what was handed to it, then finishes it', () => {
  expect(nextStepOf(standing('handed', 'acceptTask', 'returnTask', 'finishTask'))).toBe('acceptTask')
  expect(nextStepOf(standing('accepted', 'returnTask', 'finishTask'))).toBe('finishTask')
})

test('the officer urges what is open and hands on what came back', () => {
  expect(nextStepOf(standing('handed', 'urgeTask'))).toBe('urgeTask')
  expect(nextStepOf(standing('accepted', 'urgeTask'))).toBe('urgeTask')
  expect(nextStepOf(standing('returned', 'handOnTask'))).toBe('handOnTask')
})

test('more time that is asked for is answered before anything else', () => {
  const extension = { decision: null } as unknown as Task['extension']
  expect(nextStepOf(standing('accepted', 'grantExtension', 'refuseExtension', 'urgeTask'))).toBe('grantExtension')
  expect(officeStepsOf({ ...standing('accepted'), extension }).slice(0, 2)).toEqual(['grantExtension', 'refuseExtension'])
  expect(officeStepsOf(standing('accepted'))).not.toContain('grantExtension')
})

test('of what is over, or not one’s own, there is nothing to do next', () => {
  expect(nextStepOf(standing('finished', 'sendBackTask'))).toBeNull()
  expect(nextStepOf(standing('waived'))).toBeNull()
  expect(nextStepOf(standing('handed'))).toBeNull()
})

test('a waiver stands beside every open task, for whoever may and as a sentence for the others', () => {
  expect(officeStepsOf(standing('handed'))).toContain('waiveTask')
  expect(officeStepsOf(standing('returned'))).toContain('waiveTask')
  expect(officeStepsOf(standing('finished'))).toEqual(['sendBackTask'])
})
