import type { ClockState } from '#clocks/clock-state.ts'
import type { Relation } from '#members/relation.ts'

/** What every row of the day knows, whichever slice its clock belongs to. */
export type DayRow = {
  state: ClockState
  /** how the reader stands to the matter, or to whom it was ordered of */
  relation: Relation
  officerId: string | null
  /** a unit's clock in a matter of the reader's */
  ofDepartment: boolean
}

/**
 * The one next step a clock asks for: `mine` of who holds it, `above` of who was told that it is late in another's hands (R10.1).
 * A slice names its steps in its manifest and beside its rule: a step that no manifest names does not compile. It reads the facts that its own subject gives (the server's `day` of that subject).
 */
export type DayRule<Facts, Step extends string> = {
  readonly mine: (row: DayRow & Facts) => Step
  readonly above: (row: DayRow & Facts) => Step
}
