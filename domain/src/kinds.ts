import { clocksIn, historyIn, nextStepsIn, noticesIn, nounsIn, subjectsIn } from '#slice/merged.ts'
import * as listed from '#slices.ts'

const slices = Object.values(listed)
type Any = (typeof slices)[number]

export const clockKinds = clocksIn<Any>(slices)
export const historyKinds = historyIn<Any>(slices)
export const noticeKinds = noticesIn<Any>(slices)
/** What clocks, tasks and files hang on. */
export const clockSubjects = subjectsIn<Any>(slices)
/** What a row of the record or a notice may be about. */
export const subjectKinds = [...clockSubjects, ...nounsIn<Any>(slices)]
export const nextSteps = nextStepsIn<Any>(slices)

/** The stored names. */
export type ClockName = keyof typeof clockKinds
export type HistoryName = keyof typeof historyKinds
export type NoticeName = keyof typeof noticeKinds
export type ClockSubject = (typeof clockSubjects)[number]
export type SubjectKind = (typeof subjectKinds)[number]
export type NextStep = (typeof nextSteps)[number]

export const clockNames = Object.keys(clockKinds) as ClockName[]
export const noticeNames = Object.keys(noticeKinds) as NoticeName[]

/** What passes inside the office, and its clocks: the enterprise never reads them. R11.3 */
export const internalClockNames: readonly ClockName[] = clockNames.filter(name => 'internal' in clockKinds[name])
