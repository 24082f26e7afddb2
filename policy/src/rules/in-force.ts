import type { CompiledMeasure } from './rule.ts'

/** Whether this version of a measure is in force on a day. */
export const inForceOn = ({ measure: { effective: { from = '', to = '9999' } = {} } }: CompiledMeasure, asOf: string): boolean =>
  from <= asOf && asOf <= to

/** Which of the versions of a measure is in force on a day; `track` chooses where several are, as 申请 and 复核. */
export function inForce(measures: readonly CompiledMeasure[], id: string, asOf: string, track?: string): CompiledMeasure | undefined {
  return measures.find(one => one.measure.id === id && one.measure.track === track && inForceOn(one, asOf))
}
