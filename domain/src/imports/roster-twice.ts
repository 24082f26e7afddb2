import type { ColumnMapping } from './roster-columns.ts'
import { addFault, type Judged } from './roster-judged.ts'
import { nameKey } from './roster-known.ts'
import { written } from './roster-sheet.ts'
import type { RosterTarget } from './roster-targets.ts'

/** Rows that speak of the same enterprise: by code, else by the enterprise they match, else by name. All of them are faulty. */
export function findTwice(rows: Judged[], columns: readonly ColumnMapping[]): void {
  const told = new Set<Judged>()
  const tell = (groups: Iterable<Judged[]>, target: 'code' | 'name') => {
    for (const group of groups) {
      if (group.length < 2 || group.every(each => told.has(each))) continue
      const headings = differing(group, columns, target)
      const code = headings ? (`${target}TwiceDiffering` as const) : (`${target}Twice` as const)
      const numbers = group.map(each => each.row)
      for (const each of group) {
        told.add(each)
        addFault(each, columns, target, { code, blanks: { count: group.length, headings } }, numbers)
      }
    }
  }
  tell(
    Map.groupBy(
      rows.filter(each => each.says.code),
      each => each.says.code ?? '',
    ).values(),
    'code',
  )
  tell(
    Map.groupBy(
      rows.filter(each => each.known),
      each => each.known?.id ?? '',
    ).values(),
    'name',
  )
  const byName = Map.groupBy(
    rows.filter(each => each.says.name),
    each => nameKey(each.says.name ?? ''),
  )
  tell(
    [...byName.values()].filter(group => group.some(each => !each.says.code)),
    'name',
  )
}

/** The headings in which duplicate rows differ, at most three; '' when they say the same. */
function differing(group: readonly Judged[], columns: readonly ColumnMapping[], target: RosterTarget): string {
  const different = columns.filter(
    each => each.target !== target && new Set(group.map(one => written(one.sheetRow.cells[each.column]).trim())).size > 1,
  )
  return different
    .slice(0, 3)
    .map(each => each.heading)
    .join('、')
}
