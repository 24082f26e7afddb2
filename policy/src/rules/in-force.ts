import type { CompiledMeasure } from './rule.ts'

/** Which of the versions of a measure is in force on a day; `track` chooses where several are, as 申请 and 复核. */
export function inForce(measures: readonly CompiledMeasure[], id: string, asOf: string, track?: string): CompiledMeasure | undefined {
  return measures.find(
    ({ measure: { id: own, track: ownTrack, effective: { from = '', to = '9999' } = {} } }) =>
      own === id && ownTrack === track && from <= asOf && asOf <= to,
  )
}
