import { firstWord, type SliceWord } from '../shared/first-word.ts'
import type { ClockSaid } from '../shared/slice.ts'

/** Why the clock lies here and what to do. Another deputy is spoken of only to who may appoint one: the officer's minister. R3.3, R3.4, R4.3 */
export function arrangeWords(clock: (Pick<ClockSaid, 'away'> & { slice: string }) | undefined, appoints: boolean): SliceWord | null {
  if (!clock?.away) return null
  return firstWord(clock.slice, (appoints && clock.away.appoints) || clock.away.words)
}
