import type { Sentence } from '#wire/language.ts'

/** The hours in which working time runs on a workday: stretches in their order, `HH:MM` each. R9.3 */
export type WorkingTime = readonly { readonly from: string; readonly to: string }[]

/** Where a district has set none of its own. R9.3 */
export const standardWorkingTime: WorkingTime = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]

/** 9:00–12:00、14:00–18:00 */
export function workingTimeWords(workingTime: WorkingTime): Sentence {
  const stretches = workingTime.map(({ from, to }) => `${hour(from)}–${hour(to)}`)
  return { zh: stretches.join('、'), en: stretches.join(', ') }
}

/** When working time ends on a workday: 18:00. R9.3 */
export const closingTime = (workingTime: WorkingTime): string => workingTime.at(-1)?.to ?? '24:00'

const hour = (time: string) => time.replace(/^0/, '')
