import { describe, expect, it } from 'vitest'
import type { UnitRow } from './unit.queries.ts'
import { codeStart, unitTree } from './unit-tree.ts'

const unit = (id: string, level: UnitRow['level'], parentId: string): UnitRow => ({
  id,
  level,
  parentId,
  name: id,
  shortName: id,
  leaderId: null,
  leaderName: null,
  members: 0,
  closed: false,
})

describe('the tree of units', () => {
  it('puts the district on top, departments before streets, and what stands below a unit behind it', () => {
    const { district, groups } = unitTree([
      unit('440105', 'district', '4401'),
      unit('440105-tax', 'department', '440105'),
      unit('440105-tax-1', 'department', '440105-tax'),
      unit('440105001', 'street', '440105'),
      unit('440105002', 'street', '440105'),
      unit('440105001001', 'village', '440105001'),
    ])
    expect(district?.id).toBe('440105')
    expect(groups.map(({ level, units }) => [level, units.map(({ id, depth }) => [id, depth])])).toEqual([
      [
        'department',
        [
          ['440105-tax', 0],
          ['440105-tax-1', 1],
        ],
      ],
      [
        'street',
        [
          ['440105001', 0],
          ['440105001001', 1],
          ['440105002', 0],
        ],
      ],
    ])
  })

  it('is empty without a district', () => {
    expect(unitTree([])).toEqual({
      district: undefined,
      groups: [
        { level: 'department', units: [] },
        { level: 'street', units: [] },
      ],
    })
  })

  it('begins a code as its neighbours do', () => {
    expect(codeStart('department', '440105', '')).toBe('440105-')
    expect(codeStart('department', '440105', '440105001')).toBe('440105001-')
    expect(codeStart('street', '440105', '440105')).toBe('440105')
    expect(codeStart('village', '440105', '440105001')).toBe('440105001')
  })
})
