import { describe, expect, it } from 'vitest'
import { itemsOf } from './gate-item.ts'
import { missingAtGate, missingWords, stateOfItem } from './missing-at-gate.ts'
import { standardGates } from './standard-gates.ts'

const shown = (kind: string, verified = false) => ({ kind, verified })
const missing = (
  gate: Parameters<typeof itemsOf>[1],
  all: { kind: string; verified: boolean }[],
  landing: Parameters<typeof itemsOf>[2] = 'office',
) => missingWords(missingAtGate(itemsOf(standardGates, gate, landing), all)).zh

describe('what keeps a gate closed (R13.3)', () => {
  it('is what is not shown, by name', () => {
    expect(missing('talks', [])).toBe('首次洽谈、需求')
    expect(missing('talks', [shown('talks-held')])).toBe('需求')
    expect(missing('talks', [shown('talks-held'), shown('demand')])).toBe('')
  })

  it('is what nobody has verified yet, where a second person looks at it', () => {
    expect(missing('registered', [shown('licence')])).toBe('设立（未核）')
    expect(missing('registered', [shown('licence', true)])).toBe('')
    expect(missing('registered', [shown('licence'), shown('licence', true)])).toBe('')
  })

  it('asks each kind of landing for its own, and for what only may apply nobody', () => {
    expect(missing('registered', [shown('licence', true)], 'factory')).toBe('投资项目备案')
    expect(missing('registered', [shown('licence', true)], 'headquarters')).toBe('')
    expect(missing('signed', [shown('agreement'), shown('premises')], 'shop')).toBe('首店')
  })

  it('stands as missing, recorded or verified', () => {
    const item = { kind: 'licence' }
    expect([stateOfItem(item, []), stateOfItem(item, [shown('licence')]), stateOfItem(item, [shown('licence', true)])]).toEqual([
      'missing',
      'recorded',
      'verified',
    ])
  })
})
