import type { TimePromise } from '#calendar/time-promise.ts'

/** What becomes of the first contact of an assignment: within a day as ever; none, for the officer serves the enterprise already; or by a promise of its own. R3.6, R3.9 */
export type FirstContactDue = 'usual' | 'none' | TimePromise
