import { expect, it } from 'vitest'
import { shiftInWords } from './shift-words.ts'

it.each([
  [0, null, 0, '与方案一致', 'As planned'],
  [3, '联审', 8, '比方案晚 3 个工作日：“联审”比计划多用 8 个工作日', '3 working days later than planned: “联审” takes 8 working days more'],
  [1, null, 0, '比方案晚 1 个工作日', '1 working day later than planned'],
  [-2, '联审', 1, '比方案早 2 个工作日', '2 working days earlier than planned'],
] as const)('a shift of %i in words (R15.4)', (workdays, causedBy, causedDays, zh, en) => {
  expect(shiftInWords({ workdays, causedDays }, causedBy)).toEqual({ zh, en })
})
