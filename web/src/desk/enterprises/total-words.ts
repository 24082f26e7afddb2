import { thousands } from '#shared/format.ts'
import type { Total } from './enterprise.queries.ts'

/** 300, or 1,000+ when counting stopped. */
export const totalWords = (total: Total) => `${thousands(total.count)}${total.atLeast ? '+' : ''}`
