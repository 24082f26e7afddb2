import { z } from 'zod'
import { readPeriod } from './result-period.ts'

const inYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= 1990 && year <= 2999
}

/** A day, a month, or January to a month. */
export const ResultPeriod = z
  .string()
  .max(15)
  .refine(text => readPeriod(text) !== null && inYears(text), 'period')
  .meta({ description: 'A day 2026-11-24, a month 2026-10, or January to a month 2026-01/2026-10', examples: ['2026-10'] })
