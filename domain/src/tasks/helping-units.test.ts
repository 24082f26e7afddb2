import { describe, expect, it } from 'vitest'
import { carriedOver, mostHelpingUnits, whyNotChangeHelping, whyNotHelp } from './helping-units.ts'

const unit = (id: string) => ({ id, name: `${id}局` })
const many = Array.from({ length: mostHelpingUnits }, (_, i) => unit(`h${i}`))

describe('helping units (R7.1)', () => {
  it.each([
    ['none', [], undefined],
    ['others than the lead', [unit('fire'), unit('tax')], undefined],
    ['the lead', [unit('fire'), unit('housing')], 'leadHelps'],
    ['one twice', [unit('fire'), unit('tax'), unit('fire')], 'helpsAlready'],
  ] as const)('%s', (_, helping, code) => {
    expect(whyNotHelp('housing', helping)?.code).toBe(code)
  })

  it.each([
    ['one is added', { add: [unit('tax')], remove: [] }, undefined],
    ['one is removed', { add: [], remove: [unit('fire')] }, undefined],
    ['one takes the place of another', { add: [unit('tax')], remove: [unit('fire')] }, undefined],
    ['one is removed and asked anew', { add: [unit('fire')], remove: [unit('fire')] }, undefined],
    ['the lead is added', { add: [unit('housing')], remove: [] }, 'leadHelps'],
    ['one that helps is added', { add: [unit('fire')], remove: [] }, 'helpsAlready'],
    ['one is added twice', { add: [unit('tax'), unit('tax')], remove: [] }, 'helpsAlready'],
    ['one that does not help is removed', { add: [], remove: [unit('tax')] }, 'helpsNot'],
    ['too many are added', { add: many, remove: [] }, 'helpersFull'],
    ['as many as there may be', { add: many, remove: [unit('fire')] }, undefined],
  ] as const)('changed: %s', (_, change, code) => {
    expect(whyNotChangeHelping({ leadId: 'housing', helping: [unit('fire')] }, change)?.code).toBe(code)
  })

  it('go on helping who leads next, but for that one', () => {
    expect(carriedOver([unit('fire'), unit('tax')], 'tax')).toEqual([unit('fire')])
  })
})
