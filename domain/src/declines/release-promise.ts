/** The superior releases or returns within so much working time. R5.2 */
export const releasePromise = { amount: 4, unit: 'workingHours' } as const
