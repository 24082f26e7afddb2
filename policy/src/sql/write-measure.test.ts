import { expect, it } from 'vitest'
import { PolicyError } from '#problems/problem.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { dictionary } from '#testing/dictionary.ts'
import { sqlOfMeasure } from './write-measure.ts'

function sqlOf(when: string, firstYear: number): string {
  const measure = { id: 'm', label: { zh: '措施' }, subject: 'enterprise' as const, clauses: { when } }
  const compiled = compileMeasure(measure, dictionary, [], { id: 'd', number: undefined })
  return sqlOfMeasure(compiled, { asOf: '2026-06-30', firstYear }).text
}

it.each([2023, 2025, 2026])('a first reach asks the year before, where columns begin in %i as well', firstYear => {
  expect(sqlOf('首次达到(企业.营业收入, 万元(5))', firstYear)).toContain('"revenue_2024"')
})

it('a text that grows without end is refused before it is written', () => {
  const amounts = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? '企业.资产' : '企业.利润'))
  expect(() => sqlOf(`max(${amounts.join(', ')}) > 0`, 2023)).toThrow(PolicyError)
  expect(sqlOf('max(企业.资产, 企业.利润) > 0', 2023).length).toBeLessThan(2000)
})
