import { describe, expect, it } from 'vitest'
import type { Fact } from '#document/fact.ts'
import { fromText } from './from-text.ts'

const fact = (type: Fact['type'], more: Partial<Fact> = {}): Fact => ({ id: '企业.某', type, ...more })

describe('what people type', () => {
  it.each<[string, Fact, unknown]>([
    ['是', fact('boolean'), true],
    ['No', fact('boolean'), false],
    ['也许', fact('boolean'), '也许'],
    ['5,000.5万元', fact('number', { unit: '万元' }), '5000.5'],
    ['１２，０００ 元', fact('number', { unit: '元' }), '12000'],
    ['12,3', fact('number'), '12,3'],
    ['-3%', fact('number', { unit: '%' }), '-3'],
    ['三', fact('number'), '三'],
    ['甲、乙;丙，', fact('codes'), ['甲', '乙', '丙']],
    ['无', fact('codes'), []],
    ['无', fact('codes', { nullable: true }), null],
    ['none', fact('date', { nullable: true }), null],
    ['无', fact('number', { period: 'year' }), null],
    ['无', fact('text'), '无'],
    ['[{"年龄": 8}]', fact('records'), [{ 年龄: 8 }]],
    ['[{', fact('records'), '[{'],
    [' 2026-06-30 ', fact('date'), '2026-06-30'],
  ])('%s', (text, of, given) => {
    expect(fromText(text, of)).toEqual(given)
  })
})
