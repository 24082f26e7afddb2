import { expect, it } from 'vitest'
import { windowOn } from './window-on.ts'

const spring = { from: '2026-02-17', to: '2026-03-20' }
const autumn = { from: '2026-09-01', to: '2026-10-31' }

it.each([
  ['2026-02-16', spring.from, false, null],
  ['2026-02-17', spring.from, true, 32],
  ['2026-03-20', spring.from, true, 1],
  ['2026-03-21', autumn.from, false, null],
  ['2026-11-01', autumn.from, false, null],
])('on %s it is the window from %s, open %s, with %s days left', (day, from, open, daysLeft) => {
  expect(windowOn([autumn, spring], Temporal.PlainDate.from(day))).toMatchObject({ from, open, daysLeft })
})

it('a window without an end has no days left to count, a text without windows has none', () => {
  const day = Temporal.PlainDate.from('2026-11-25')
  expect(windowOn([{ from: '2026-06-01' }], day)).toEqual({ from: '2026-06-01', to: null, open: true, daysLeft: null })
  expect(windowOn([], day)).toBeNull()
})
