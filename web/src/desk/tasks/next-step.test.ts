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
  const asked = standing('accepted', 'grantExtension', 'refuseExtension', 'urgeTask')
  expect(nextStepOf(asked)).toBe('grantExtension')
  expect(officeStepsOf(asked)).toEqual(['grantExtension', 'refuseExtension', 'urgeTask'])
  expect(officeStepsOf(standing('accepted', 'urgeTask'))).toEqual(['urgeTask'])
})

test('of what is over, or not one’s own, there is nothing to do next', () => {
  expect(nextStepOf(standing('finished', 'sendBackTask'))).toBeNull()
  expect(nextStepOf(standing('waived'))).toBeNull()
  expect(nextStepOf(standing('handed'))).toBeNull()
})

test('a waiver stands beside every open task of who may waive it, and of nobody else', () => {
  expect(officeStepsOf(standing('handed', 'urgeTask', 'waiveTask'))).toEqual(['urgeTask', 'waiveTask'])
  expect(officeStepsOf(standing('returned', 'handOnTask', 'waiveTask'))).toEqual(['handOnTask', 'waiveTask'])
  expect(officeStepsOf(standing('handed', 'urgeTask'))).toEqual(['urgeTask'])
  expect(officeStepsOf(standing('returned'))).toEqual([])
  expect(officeStepsOf(standing('finished', 'sendBackTask'))).toEqual(['sendBackTask'])
})
