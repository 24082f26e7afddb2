import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { floors } from '#slice/floors.ts'
import { registerSlices } from '#slice/registry.ts'
import type { Adds, Says } from '#slice/says.ts'
import type { ServerSlice } from '#slice/slice.ts'
import type { Subject } from '#slice/subject.ts'
import * as listed from './slices.ts'

type Listed = (typeof listed)[keyof typeof listed]
type SubjectsOf<S> = S extends { readonly subjects: infer Of } ? keyof Of : never
type SaidBy<S> = S extends { readonly says: infer Said } ? keyof Said : never
type Missing = Exclude<ClockSubject, SubjectsOf<Listed>> | Exclude<keyof Says, SaidBy<Listed>>

/** Every slice, from what it stands on upward. A subject that the domain names, or an answer that slices below ask for, and no slice here does not compile, and is named. */
export const slices: [Missing] extends [never] ? readonly ServerSlice[] : { [Name in Missing as 'missingInSlicesTs']: Name } =
  Object.values<ServerSlice>(listed).sort((a, b) => floors.indexOf(a.floor) - floors.indexOf(b.floor))

registerSlices({
  subjects: Object.assign({}, ...slices.map(slice => slice.subjects)) as Record<ClockSubject, Subject>,
  follows: slices.flatMap(slice => slice.follows ?? []),
  says: Object.assign({}, ...slices.map(slice => slice.says)) as Says,
  exports: Object.assign({}, ...slices.map(slice => slice.exports)),
  calendarEntries: Object.assign({}, ...slices.map(slice => slice.calendarEntries)),
  adds: slices.flatMap((slice): Partial<Adds>[] => (slice.adds ? [slice.adds] : [])),
})
