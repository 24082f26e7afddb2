import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { type RawBuilder, sql } from 'kysely'
import type { CalendarEntries } from './calendar-entries.ts'
import type { Exportable } from './exportable.ts'
import type { Follows } from './follows.ts'
import type { Adds, Says } from './says.ts'
import type { Subject } from './subject.ts'

type Registered = {
  subjects: Readonly<Record<ClockSubject, Subject>>
  follows: readonly Follows[]
  says: Says
  adds: readonly Partial<Adds>[]
  exports: Readonly<Record<string, Exportable>>
  calendarEntries: Readonly<Record<string, CalendarEntries>>
}

let registered: Registered | undefined

/** Called once, by the list of slices: what stands below it then finds what its slices say. */
export function registerSlices(slices: Registered): void {
  registered = slices
}

function known(): Registered {
  if (!registered) throw new Error('no slices are registered: slices.ts was not imported')
  return registered
}

export const subjectOf = (kind: ClockSubject): Subject => known().subjects[kind]
export const subjects = (): [ClockSubject, Subject][] => Object.entries(known().subjects) as [ClockSubject, Subject][]

/** The lists that go out as workbooks, by name. */
export const exportables = (): Readonly<Record<string, Exportable>> => known().exports

/** What stands in people’s calendars, by its kind. */
export const calendarEntries = (): Readonly<Record<string, CalendarEntries>> => known().calendarEntries

/** Those who follow when this happens, in the order of the list of slices. */
export function followers<F extends keyof Follows>(happening: F): NonNullable<Follows[F]>[] {
  return known().follows.flatMap(follows => follows[happening] ?? []) as NonNullable<Follows[F]>[]
}

/** What a slice above says of it in SQL. */
export const said = <What extends keyof Says>(what: What): Says[What] => known().says[what]

/** What slices above add to it, in the order of the list of slices. */
export const added = <What extends keyof Adds>(what: What): Adds[What][] => known().adds.flatMap(adds => adds[what] ?? []) as Adds[What][]

/** One expression for every kind of subject, over a row `row` with `subject_kind`; each kind's own is chosen by its slice. What several say alike is asked once, a kind that has none is left out. */
export function bySubject<T>(row: RawBuilder<unknown>, of: (subject: Subject) => RawBuilder<T> | undefined): RawBuilder<T> {
  const said = Map.groupBy(subjects(), ([, subject]) => of(subject))
  const cases = [...said].flatMap(([what, by]) =>
    what ? [sql`when ${row}.subject_kind in (${sql.join(by.map(([kind]) => sql.lit(kind)))}) then ${what}`] : [],
  )
  return sql<T>`case ${sql.join(cases, sql` `)} end`
}
