export type Line = {
  bench: string
  value: number
  unit: string
  p50_ms?: number
  p99_ms?: number
  against?: string
  ratio?: number
  target?: string
  ok: boolean
  [more: string]: unknown
}

/** One measure on standard output. */
export function printLine(line: Line): void {
  console.log(JSON.stringify(line))
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))

export const median = (values: readonly number[]): number => percentile(values, 50)

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length * of) / 100)] ?? Number.NaN
}
