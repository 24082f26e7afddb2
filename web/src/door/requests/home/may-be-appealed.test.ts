import { expect, test } from 'vitest'
import { at, wire } from '#shared/matter.fixture.ts'
import { mayBeAppealed } from './may-be-appealed.ts'

const declined = { status: 'declined', appealUntil: wire('12-06T00:00') } as const

test('a refusal is at hand to the end of the tenth day, as long as it can be appealed (R5.4)', () => {
  expect(mayBeAppealed(declined, at('12-05T09:01'))).toBe(true)
  expect(mayBeAppealed(declined, at('12-06T00:00'))).toBe(true)
  expect(mayBeAppealed(declined, at('12-06T00:01'))).toBe(false)
})

test('what ended otherwise cannot be appealed', () => {
  expect(mayBeAppealed({ ...declined, status: 'settled' }, at('11-25T10:00'))).toBe(false)
})
