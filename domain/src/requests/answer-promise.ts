/** A request, and a further message on an open one, is answered within 24 hours by the clock. R4.5; promise 3 */
export const answerPromise = { amount: 24, unit: 'clockHours' } as const
