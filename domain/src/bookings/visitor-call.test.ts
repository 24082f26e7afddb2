import { expect, test } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { isToBeCalled, whyNotPhone } from './visitor-call.ts'

const unserved = { number: null, calledAt: null, phone: '13900000092', subject: '租金补贴' }
const at = moment('2026-11-25 14:50')

test.each([
  ['left a subject and did not come', {}, true],
  ['left none', { subject: '' }, false],
  ['has no phone number', { phone: '' }, false],
  ['sat down', { calledAt: at }, false],
  ['waited with a number', { number: 3, subject: '' }, true],
  ['waited with a number and left no phone', { number: 3, phone: '' }, false],
  ['was called by their number', { number: 3, calledAt: at }, false],
])('who %s is called: %j, %s (R19.4)', (_, more, called) => expect(isToBeCalled({ ...unserved, ...more })).toBe(called))

test('a call is noted once, and while it is due', () => {
  expect(whyNotPhone({ callDueAt: at, phonedAt: null })).toBeNull()
  expect(whyNotPhone({ callDueAt: null, phonedAt: at })?.code).toBe('phonedAlready')
  expect(whyNotPhone({ callDueAt: null, phonedAt: null })?.code).toBe('noCallDue')
})
