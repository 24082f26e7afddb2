import { type Actor, is } from './actor.ts'

/** As whom somebody reads; each has a shape of its own, and what is not in it is not written. `street`: no more than how a matter stands; `unit`: no more than its own part. R1.5, R11, R13.7 */
export const readers = ['office', 'street', 'unit', 'enterprise', 'audit'] as const
export type Reader = (typeof readers)[number]

/** The enterprise reads its own matters as they are shown to it; everybody else as the office. */
export const readerOf = (who: Pick<Actor, 'roles'>): 'office' | 'enterprise' => (is(who, 'contact') ? 'enterprise' : 'office')
