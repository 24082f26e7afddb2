import '../shared/browser.fixture.ts'
import { clockNames } from '@yigen/domain/kinds.ts'
import { expect, test } from 'vitest'
import { aClock } from '#shared/matter.fixture.ts'
import { slices } from '../all-slices.ts'
import { gather } from '../shared/of-slices.ts'
import { stepOfOpen } from './step-of-open.ts'

gather(slices)
const clock = (kind: (typeof clockNames)[number]) => aClock({ kind, started: '11-24T20:15', due: '11-26T18:00' })

test('an answer is offered for the clocks of the matter alone: not for a decision, a part or a contact', () => {
  const offered = clockNames.filter(kind => stepOfOpen({ turn: 'me', clock: clock(kind) }) !== 'look')
  expect(offered.sort()).toEqual(['answer', 'promisedAnswer', 'settlement'])
  expect(stepOfOpen({ turn: 'me', clock: clock('settlement') })).toBe('settle')
})

test('what another holds is looked at', () => {
  expect([stepOfOpen({ turn: 'colleague', clock: clock('answer') }), stepOfOpen({ turn: 'none', clock: null })]).toEqual(['look', 'look'])
})
