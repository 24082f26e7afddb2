import type { TodayRow } from './today.query.ts'

/** Why the clock lies here and what to do, by the key of the words. Another deputy is spoken of only to who may appoint one: the officer's minister. R3.3, R3.4, R4.3 */
export function arrangeWords(kind: TodayRow['clock']['kind'], appoints: boolean) {
  if (kind !== 'firstContact') return 'arrange'
  return appoints ? 'arrangeContactAppoint' : 'arrangeContact'
}
