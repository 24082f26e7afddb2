import { thousands } from '#shared/format.ts'

/** How many rows a filter has; of many no more than so many are counted. */
export type Total = { count: number; atLeast: boolean }

/** 300, or 1,000+ when counting stopped. */
export const totalWords = (total: Total) => `${thousands(total.count)}${total.atLeast ? '+' : ''}`
