import type { ClockSubject } from '@yigen/domain/slices.ts'
import { assignmentsSlice } from '#assignments/assignments.slice.ts'
import { calendarSlice } from '#calendar/calendar.slice.ts'
import { clocksSlice } from '#clocks/clocks.slice.ts'
import { declinesSlice } from '#declines/declines.slice.ts'
import { enterprisesSlice } from '#enterprises/enterprises.slice.ts'
import { filesSlice } from '#files/files.slice.ts'
import { historySlice } from '#history/history.slice.ts'
import { httpSlice } from '#http/http.slice.ts'
import { importsSlice } from '#imports/imports.slice.ts'
import { membersSlice } from '#members/members.slice.ts'
import { movesSlice } from '#moves/moves.slice.ts'
import { noticesSlice } from '#notices/notices.slice.ts'
import { organisationsSlice } from '#organisations/organisations.slice.ts'
import { pausesSlice } from '#pauses/pauses.slice.ts'
import { ratingsSlice } from '#ratings/ratings.slice.ts'
import { requestsSlice } from '#requests/requests.slice.ts'
import { servicesSlice } from '#services/services.slice.ts'
import { registerSlices } from '#slice/registry.ts'
import type { ServerSlice } from '#slice/slice.ts'
import type { Subject } from '#slice/subject.ts'
import { tasksSlice } from '#tasks/tasks.slice.ts'
import { todaySlice } from '#today/today.slice.ts'

/** The slices of the server, each from what it stands on upward: their routes, tables, jobs, subjects and what they follow. */
const listed = [
  organisationsSlice,
  membersSlice,
  httpSlice,
  calendarSlice,
  historySlice,
  noticesSlice,
  clocksSlice,
  enterprisesSlice,
  servicesSlice,
  assignmentsSlice,
  requestsSlice,
  filesSlice,
  pausesSlice,
  movesSlice,
  tasksSlice,
  declinesSlice,
  ratingsSlice,
  importsSlice,
  todaySlice,
] as const

export const slices: readonly ServerSlice[] = listed

type Listed = (typeof listed)[number]
type SubjectsOf<S> = S extends { readonly subjects: infer Of } ? keyof Of : never
/** Every subject that the slices of the domain name has its own here: one that is missing does not compile. */
const complete: [Exclude<ClockSubject, SubjectsOf<Listed>>] extends [never] ? true : never = true

registerSlices({
  subjects: (complete && Object.assign({}, ...slices.map(slice => slice.subjects ?? {}))) as Record<ClockSubject, Subject>,
  follows: slices.flatMap(slice => slice.follows ?? []),
})
