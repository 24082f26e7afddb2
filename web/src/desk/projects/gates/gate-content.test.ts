import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { describe, expect, it } from 'vitest'
import type { GateItem } from '../project.queries.ts'
import { blankItem, newKind, withItem, withoutItem } from './gate-content.ts'

const standard: GateItem[] = standardGates.map(item => ({ ...item, landings: [...item.landings] }))
const kinds = (items: readonly GateItem[]) => items.map(({ kind }) => kind)

describe('what the gates ask, being changed', () => {
  it('takes a new one after the others of its gate, and a changed one in its place', () => {
    const added = withItem(standard, { ...blankItem('talks', 'nobody'), kind: 'planning', name: '规划条件' })
    expect(kinds(added).slice(0, 4)).toEqual(['talks-held', 'demand', 'planning', 'agreement'])
    const changed = withItem(standard, { ...(standard[1] as GateItem), name: '需求表' })
    expect([changed.length, changed[1]?.name]).toEqual([standard.length, '需求表'])
  })

  it('loses the one that is taken away', () => expect(kinds(withoutItem(standard, 'demand'))).not.toContain('demand'))

  it('calls a new one by a name that the server takes', () => expect(newKind()).toMatch(/^[a-z][a-z0-9-]*$/))
})
