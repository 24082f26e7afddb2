import { describe, expect, it } from 'vitest'
import type { Fact } from '../enterprises/enterprise.queries.ts'
import { factLines } from './fact-rows.ts'

const fact = (id: string, kind: Fact['kind'], period: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id, kind, period, number: 1, words: null, day: null, source: '', recordedBy: '', recordedAt: '2026-11-01T00:00:00Z' },
  ...{ corrects: null, correctedBy: null },
  ...more,
})

describe('the lines of the facts', () => {
  it('stand in the order of their kinds, the latest period first', () => {
    const lines = factLines([fact('a', 'officeArea', '2025'), fact('b', 'rdExpense', '2024'), fact('c', 'rdExpense', '2025')])
    expect(lines.map(line => line.fact.id)).toEqual(['c', 'b', 'a'])
    expect(lines.map(line => line.firstOfKind)).toEqual([true, false, true])
  })

  it('keep what a correction replaced, through several of them', () => {
    const lines = factLines([
      fact('third', 'officeArea', '2025', { corrects: 'second' }),
      fact('second', 'officeArea', '2025', { corrects: 'first', correctedBy: 'third' }),
      fact('first', 'officeArea', '2025', { correctedBy: 'second' }),
    ])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.before.map(old => old.id)).toEqual(['first', 'second'])
  })
})
