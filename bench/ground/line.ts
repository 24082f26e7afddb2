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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
