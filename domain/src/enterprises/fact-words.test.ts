import { expect, it } from 'vitest'
import { factWords, shapedWords } from './fact-words.ts'

const none = { number: null, words: null, day: null }

it('says a value in the unit of its kind', () => {
  expect(factWords('rdExpense', { ...none, number: 120_000_000_000 })).toEqual({ zh: '120,000 万元', en: 'CNY 1,200,000,000' })
  expect(factWords('rdExpense', { ...none, number: 1_234_567 })).toEqual({ zh: '1.23 万元', en: 'CNY 12,345.67' })
  expect(factWords('officeArea', { ...none, number: 246_000 }).zh).toBe('2,460 平方米')
  expect(shapedWords('people', { ...none, number: 18 }).en).toBe('18 persons')
  expect(factWords('foundedOn', { ...none, day: '2019-06-12' }).zh).toBe('2019-06-12')
  expect(factWords('certificate', { ...none, words: '高新技术企业' }).zh).toBe('高新技术企业')
})
