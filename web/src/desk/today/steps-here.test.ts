import { nextSteps } from '@yigen/domain/today/today.ts'
import { expect, test } from 'vitest'
import { kindsHere, opensHere } from './steps-here.ts'

const matter = { requestId: 'r', taskId: null }

test('a row one may only look at offers nothing to write and opens nothing below it', () => {
  expect([kindsHere({ ...matter, next: 'look' }), opensHere({ ...matter, next: 'look' })]).toEqual([null, false])
})

test('a step opens below its row when it is written there, or is a part, a first contact or somebody to find; the rest leads to its page', () => {
  const opening = nextSteps.filter(next => opensHere({ ...matter, taskId: 't', next }))
  expect(opening).toEqual(['reply', 'settle', 'promise', 'contact', 'urge', 'finish', 'note', 'arrange'])
  expect(nextSteps.filter(next => kindsHere({ ...matter, next }))).toEqual(['reply', 'settle', 'promise', 'note'])
  expect(nextSteps.filter(next => kindsHere({ requestId: null, taskId: null, next }))).toEqual([])
})
