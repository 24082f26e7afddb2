import type { GoldenAmount } from '#document/golden.ts'
import { multiply, parseDecimal, rational } from '#numbers/rational.ts'
import type { Fen } from './fen.ts'

/** Whether what is reckoned is what a person read out of the text; `unknown` is any amount that is not exact. */
export function fitsGolden(expected: GoldenAmount | 'unknown', { floor, ceiling }: Fen): boolean {
  if (expected === 'unknown') return floor !== ceiling
  const { min, max } = typeof expected === 'number' ? { min: expected, max: expected } : expected
  return (min === undefined || fen(min) === floor) && (max === undefined || fen(max) === ceiling)
}

function fen(yuan: number): number {
  const value = parseDecimal(String(yuan))
  return value ? Number(multiply(value, rational(100n)).n) : Number.NaN
}

/** The amount in yuan as a case writes it. */
export function sayGolden(expected: GoldenAmount | 'unknown'): string {
  if (typeof expected !== 'object') return String(expected)
  return `${expected.min ?? ''}–${expected.max ?? ''}`
}

export const sayFen = ({ floor, ceiling }: Fen): string =>
  floor === ceiling ? String(floor / 100) : `${floor / 100}–${ceiling === null ? '' : ceiling / 100}`
