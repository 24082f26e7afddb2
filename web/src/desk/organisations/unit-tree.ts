import type { UnitRow } from './unit.queries.ts'

/** A unit where it stands on the tree; `depth` 0 is directly below the district. */
export type Placed = UnitRow & { depth: number }
export type UnitGroup = { level: 'department' | 'street'; units: Placed[] }

/** The district on top, its departments, its streets; what stands below a unit follows it. Rows come in order of code. R1.1 */
export function unitTree(rows: readonly UnitRow[]): { district: UnitRow | undefined; groups: UnitGroup[] } {
  const district = rows.find(row => row.level === 'district')
  const below = (parentId: string, depth: number): Placed[] =>
    rows.filter(row => row.parentId === parentId).flatMap(row => [{ ...row, depth }, ...below(row.id, depth + 1)])
  const group = (level: UnitGroup['level']): UnitGroup => ({
    level,
    units: rows
      .filter(row => row.parentId === district?.id && row.level === level)
      .flatMap(row => [{ ...row, depth: 0 }, ...below(row.id, 1)]),
  })
  return { district, groups: [group('department'), group('street')] }
}

/** Where a new unit of a level may stand: a department below a district, street or department, a village association below a street. R1.1 */
export const parentLevels = {
  department: ['district', 'street', 'department'],
  street: ['district'],
  village: ['street'],
} as const satisfies Record<string, readonly UnitRow['level'][]>

export type NewLevel = keyof typeof parentLevels

/** What the code of a new unit begins with, as the ones beside it do: `440105-` for a department, `440105` for a street, the street's for a village. */
export function codeStart(level: NewLevel, districtId: string, parentId: string): string {
  if (level === 'village') return parentId
  return level === 'department' ? `${parentId || districtId}-` : districtId
}
