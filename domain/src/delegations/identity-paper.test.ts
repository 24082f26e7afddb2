import { expect, it } from 'vitest'
import { checkCodeOf, foldCheckCode, foldDelegationNumber } from './check-code.ts'
import { foldPaperNumber, isPaperNumber, lastFour } from './identity-paper.ts'

it('a number of a paper is one of its kind', () => {
  for (const number of ['11010519491231002X', '110105194912310038', '11010519491231002Ｘ', '110105 1949 1231 002x'])
    expect(isPaperNumber('idCard', foldPaperNumber(number))).toBe(true)
  for (const number of ['', '110105194912310021', '11010519491231002', 'E12345678', '11010519491231002XX'])
    expect(isPaperNumber('idCard', number)).toBe(false)
  expect([isPaperNumber('passport', 'E12345678'), isPaperNumber('travelPermit', 'H1234567'), isPaperNumber('passport', 'E12-3')]).toEqual([
    ...[true, true, false],
  ])
  expect(['11010519491231002X', 'E12345678', 'E12345', '12', ''].map(lastFour)).toEqual(['002X', '678', '45', '', ''])
})

it('a check code has six letters that nobody mistakes, however it is typed', () => {
  const code = checkCodeOf(below => below - 1)
  expect(code).toBe('ZZZZZZ')
  expect(checkCodeOf(() => 0)).toBe('222222')
  expect([foldCheckCode(' 7q4m-2k '), foldCheckCode('７Ｑ４Ｍ２Ｋ')]).toEqual(['7Q4M2K', '7Q4M2K'])
  expect(foldDelegationNumber('委 20261125－0001')).toBe('20261125-0001')
})
