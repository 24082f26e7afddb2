import { nextSteps } from '@yigen/domain/kinds.ts'
import { expect, test } from 'vitest'
import { kindsHere, opensHere } from './steps-here.ts'

const matter = { requestId: 'r', taskId: null }

test('a row one may only look at offers nothing to write and opens nothing below it', () => {
  expect([kindsHere({ ...matter, next: 'look' }), opensHere({ ...matter, next: 'look' })]).toEqual([null, false])
})

test('a step opens below its row when it is written there, or is a part, a first contact or somebody to find; the rest leads to its page', () => {
  const steps = [...nextSteps].sort()
  const opening = steps.filter(next => opensHere({ ...matter, taskId: 't', next }))
  expect(opening).toEqual(['arrange', 'contact', 'finish', 'note', 'promise', 'reply', 'settle', 'urge'])
  expect(steps.filter(next => kindsHere({ ...matter, next }))).toEqual(['note', 'promise', 'reply', 'settle'])
  expect(steps.filter(next => kindsHere({ requestId: null, taskId: null, next }))).toEqual([])
})
