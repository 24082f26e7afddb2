import type { TimePromise } from '#calendar/time-promise.ts'

/** A request, and a further message on an open one, is answered within 24 hours by the clock. R4.5; promise 3 */
export const answerPromise = { amount: 24, unit: 'clockHours' } as const satisfies TimePromise

/** Whatever an officer is newly given. R3.6 */
export const firstContactPromise = { amount: 24, unit: 'clockHours' } as const satisfies TimePromise

/** Settlement while no service item is chosen. R4.6 */
export const unclassifiedSettlement = { amount: 10, unit: 'workingDays' } as const satisfies TimePromise

/** The minister releases or returns a decline. R5.2 */
export const releasePromise = { amount: 4, unit: 'workingHours' } as const satisfies TimePromise

/** A unit accepts or returns a task. R7.2 */
export const taskAcceptance = { amount: 4, unit: 'workingHours' } as const satisfies TimePromise

/** A leader decides an appeal. R5.4 */
export const appealDecision = { amount: 5, unit: 'workingDays' } as const satisfies TimePromise

/** The minister calls back after a bad rating. R8.2 */
export const callBack = { amount: 1, unit: 'workingDays' } as const satisfies TimePromise
