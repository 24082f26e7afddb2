import '../shared/browser.fixture.ts'
import { nextSteps } from '@yigen/domain/kinds.ts'
import { expect, test } from 'vitest'
import { slices } from '../all-slices.ts'
import { gather } from '../shared/of-slices.ts'
import { partHere } from './steps-here.ts'

gather(slices)

const opensHere = (row: Parameters<typeof partHere>[0]) => partHere(row) !== null
const matter = { requestId: 'r', taskId: null, enterpriseId: 'e' }

test('a row one may only look at opens nothing below it', () => {
  expect(opensHere({ ...matter, next: 'look' })).toBe(false)
})

test('a step opens below its row when it is written there, or is a part, a first contact, an enterprise to give or somebody to find; the rest leads to its page', () => {
  const opening = (row: { requestId: string | null; taskId: string | null; enterpriseId: string | null }) =>
    nextSteps.filter(next => opensHere({ ...row, next })).sort()
  expect(opening({ ...matter, taskId: 't' })).toEqual([
    'answerExtension',
    'answerSupervision',
    'arrange',
    'assign',
    'contact',
    'finish',
    'finishMeetingDecision',
    'promise',
    'reply',
    'settle',
    'supervise',
    'urge',
  ])
  expect(opening(matter)).toEqual([
    'answerSupervision',
    'arrange',
    'assign',
    'contact',
    'finishMeetingDecision',
    'promise',
    'reply',
    'settle',
    'supervise',
  ])
  expect(opening({ requestId: null, taskId: null, enterpriseId: 'e' })).toEqual(['arrange', 'assign', 'contact', 'finishMeetingDecision'])
})
