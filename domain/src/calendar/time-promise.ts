import { z } from 'zod'

/** The units a promise of time is given in. R9.2 */
export const promiseUnits = ['clockHours', 'workingHours', 'workingDays', 'calendarDays'] as const
export type PromiseUnit = (typeof promiseUnits)[number]

/** How long something may take: whole units, at least one; a thousand is beyond any promise of the catalogue. */
export const TimePromise = z.strictObject({ amount: z.int().min(1).max(1000), unit: z.enum(promiseUnits) })
export type TimePromise = z.infer<typeof TimePromise>
