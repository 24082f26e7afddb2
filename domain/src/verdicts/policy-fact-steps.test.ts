import { expect, it } from 'vitest'
import { relations } from '#members/relation.ts'
import { isOverNewer, whyNotPolicyFact, whyNotRecordPolicyFact } from './policy-fact-steps.ts'

const today = Temporal.PlainDate.from('2026-11-25')

it('the enterprise’s own line records', () => {
  const may = relations.filter(relation => whyNotRecordPolicyFact({ relation, language: 'zh-CN' }) === null)
  expect(may.toSorted()).toEqual(['deputy', 'minister', 'officer'])
})

it.each([
  ['a person’s', { personal: true, yearly: false }, { day: '2026-11-25', year: null }, 'policyFactPersonal'],
  ['tomorrow’s', { personal: false, yearly: false }, { day: '2026-11-26', year: null }, 'policyFactLater'],
  ['without its year', { personal: false, yearly: true }, { day: '2026-11-25', year: null }, 'policyFactYear'],
  ['with a year it has not', { personal: false, yearly: false }, { day: '2026-11-25', year: 2025 }, 'policyFactNoYear'],
  ['as it should be', { personal: false, yearly: true }, { day: '2026-11-25', year: 2025 }, undefined],
])('a fact that is %s', (_, fact, said, code) => {
  expect(whyNotPolicyFact({ label: '营业收入', ...fact }, said, today)?.code).toBe(code)
})

it('nobody answers over what they have not read, nor with an older day', () => {
  expect(isOverNewer({ day: '2026-11-20', lastId: 'a' }, { day: '2026-11-25', seen: 'a' })).toBe(false)
  expect(isOverNewer({ day: '2026-11-20', lastId: 'b' }, { day: '2026-11-25', seen: 'a' })).toBe(true)
  expect(isOverNewer({ day: '2026-11-20', lastId: 'a' }, { day: '2026-11-25', seen: null })).toBe(true)
  expect(isOverNewer({ day: '2026-11-25', lastId: null }, { day: '2026-11-24', seen: null })).toBe(true)
})
