import { rosterKinds } from '@yigen/domain/imports/roster-kinds.ts'
import { factOf } from '@yigen/domain/imports/roster-targets.ts'
import type { Column, RosterImport } from './import.queries.ts'

/** A column as a person reads it: `target` null is not read. */
export type ChosenColumn = Pick<Column, 'column' | 'target' | 'unit'> & { period: string }

export const chosenOf = ({ column, target, period, unit }: Column): ChosenColumn => ({ column, target, unit, period: period ?? '' })

export const takesPeriod = ({ target }: Pick<Column, 'target'>): boolean => target !== null && factOf(target) !== null

export function takesUnit({ target }: Pick<Column, 'target'>): boolean {
  const kind = target && factOf(target)
  return kind !== null && rosterKinds[kind].shape === 'money'
}

/** What is to be read otherwise than now. */
export function changedColumns(columns: readonly Column[], chosen: readonly ChosenColumn[]): RosterImport['mapping'] {
  return chosen.flatMap((each, i) => {
    const before = columns[i] && chosenOf(columns[i])
    if (before && before.target === each.target && before.period === each.period && before.unit === each.unit) return []
    return [
      {
        column: each.column,
        target: each.target,
        ...(takesPeriod(each) && each.period.trim() !== '' ? { period: each.period.trim() } : {}),
        ...(takesUnit(each) && each.unit ? { unit: each.unit } : {}),
      },
    ]
  })
}
