import type { Told } from './count-statements.ts'

const longest = 200

/** What one act of ours asked PostgreSQL, each with how long its answer took: where to mend. Its own lines begin with `#`, so that the measures stay one JSON line each. */
export function printTold(bench: string, told: readonly Told[]): void {
  console.log(`# ${bench}: ${told.length} statements`)
  for (const { text, ms } of told) {
    const line = text.replace(/\s+/g, ' ').trim()
    const shortened = line.length <= longest ? line : `${line.slice(0, longest * 0.7)} … ${line.slice(-longest * 0.3)}`
    console.log(`#   ${ms.toFixed(1).padStart(6)} ms  ${shortened}`)
  }
}
