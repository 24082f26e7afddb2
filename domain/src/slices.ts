import { assignmentsSlice } from '#assignments/assignments.slice.ts'
import { calendarSlice } from '#calendar/calendar.slice.ts'
import { clocksSlice } from '#clocks/clocks.slice.ts'
import { declinesSlice } from '#declines/declines.slice.ts'
import { enterprisesSlice } from '#enterprises/enterprises.slice.ts'
import { filesSlice } from '#files/files.slice.ts'
import { importsSlice } from '#imports/imports.slice.ts'
import { membersSlice } from '#members/members.slice.ts'
import { movesSlice } from '#moves/moves.slice.ts'
import { organisationsSlice } from '#organisations/organisations.slice.ts'
import { pausesSlice } from '#pauses/pauses.slice.ts'
import { ratingsSlice } from '#ratings/ratings.slice.ts'
import { requestsSlice } from '#requests/requests.slice.ts'
import { servicesSlice } from '#services/services.slice.ts'
import { clocksIn, historyIn, nextStepsIn, noticesIn, nounsIn } from '#slice/merged.ts'
import { tasksSlice } from '#tasks/tasks.slice.ts'

/** The slices of the product, each by its words. What follows below is derived from this list, and complete by its types. */
export const slices = [
  organisationsSlice,
  membersSlice,
  calendarSlice,
  clocksSlice,
  enterprisesSlice,
  servicesSlice,
  filesSlice,
  assignmentsSlice,
  requestsSlice,
  pausesSlice,
  movesSlice,
  tasksSlice,
  declinesSlice,
  ratingsSlice,
  importsSlice,
] as const

type Any = (typeof slices)[number]

export const clockKinds = clocksIn<Any>(slices)
export const historyKinds = historyIn<Any>(slices)
export const noticeKinds = noticesIn<Any>(slices)
/** What clocks, history, notices, tasks and files may hang on. */
export const subjectKinds = nounsIn<Any>(slices)
export const nextSteps = nextStepsIn<Any>(slices)

/** The stored names. */
export type ClockName = keyof typeof clockKinds
export type HistoryName = keyof typeof historyKinds
export type NoticeName = keyof typeof noticeKinds
export type SubjectKind = (typeof subjectKinds)[number]
export type NextStep = (typeof nextSteps)[number]

export const clockNames = Object.keys(clockKinds) as ClockName[]
export const noticeNames = Object.keys(noticeKinds) as NoticeName[]

/** What passes inside the office, and its clocks: the enterprise never reads them. R11.3 */
export const internalClockNames: readonly ClockName[] = clockNames.filter(name => 'internal' in clockKinds[name])
