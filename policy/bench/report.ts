/** One line of JSON for one measurement. */
export function report(bench: string, value: number, unit: string, more: Record<string, unknown> = {}): void {
  console.log(JSON.stringify({ bench, value: Number(value.toPrecision(3)), unit, ...more }))
}

/** A target and whether it is met. */
export const upTo = (most: number, value: number, unit: string) => ({ target: `≤ ${most} ${unit}`, ok: value <= most })
export const timesQuicker = (least: number, ratio: number) => ({ target: `≥ ${least} ×`, ok: ratio >= least })

/** Milliseconds of a core each run takes, the first ones left out: what waits for a busy machine is not counted. */
export function timed(runs: number, work: () => void): number[] {
  const warm = Math.ceil(runs / 4)
  return Array.from({ length: runs + warm }, () => {
    const start = process.cpuUsage()
    work()
    return spentSince(start)
  })
    .slice(warm)
    .sort((a, b) => a - b)
}

/** What one work yields, and its milliseconds of a core, those of other threads with them. */
export async function taken<T>(work: () => Promise<T>): Promise<{ result: T; cpu: number }> {
  const start = process.cpuUsage()
  const result = await work()
  return { result, cpu: spentSince(start) }
}

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

export const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
export const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
