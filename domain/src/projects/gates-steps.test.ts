import { describe, expect, it } from 'vitest'
import type { GateItem } from './gate-item.ts'
import { whyNotGates, whyNotSeenGates } from './gates-steps.ts'
import { gates } from './project-stage.ts'
import { standardGates } from './standard-gates.ts'

const fault = (items: readonly GateItem[]) => whyNotGates(items, 'zh-CN')?.blanks.fault ?? null
const with_ = (kind: string, more: Partial<GateItem>) => standardGates.map(item => (item.kind === kind ? { ...item, ...more } : item))

describe('what the gates of a district ask (R13.3)', () => {
  it('may be as the product brings it', () => expect(fault(standardGates)).toBeNull())

  it('is each there once', () => expect(fault([...standardGates, ...standardGates.slice(0, 1)])).toBe('“talks-held”有两项'))

  it('is verified by a second person from the registration on, of tax paid by the tax bureau, whatever the district wants', () => {
    expect(fault(with_('licence', { verifiedBy: 'nobody' }))).toBe('“设立”要有第二人核实')
    expect(fault(with_('tax-paid', { verifiedBy: 'minister' }))).toBe('“首笔入库”要有第二人核实')
    expect(fault(with_('licence', { verifiedBy: 'tax' }))).toBeNull()
    expect(fault(with_('agreement', { verifiedBy: 'minister' }))).toBeNull()
  })

  it.each(gates)('asks at the gate of %s for something of whatever lands', gate => {
    expect(fault(standardGates.filter(item => item.gate !== gate))).toContain('门没有凭证')
    expect(fault(standardGates.map(item => (item.gate === gate ? { ...item, optional: true } : item)))).toContain('门没有凭证')
  })

  it('is written over the version that was seen', () => {
    expect(whyNotSeenGates({ version: 3, publishedByName: '郑怀远' }, 2)).toMatchObject({
      code: 'gatesMoved',
      blanks: { version: 3, who: '郑怀远' },
    })
    expect(whyNotSeenGates({ version: 3, publishedByName: '郑怀远' }, 3)).toBeNull()
  })
})
