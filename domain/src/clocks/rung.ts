import type { UnitClass } from './unit-class.ts'

/** Whom a rung can tell, from the holder upward. */
export const rungTells = ['holder', 'officer', 'minister', 'head', 'leader'] as const
export type RungTells = (typeof rungTells)[number]

/** Who is left where a post's own person is missing or away: another minister, another leader of the district. R10.2 */
export type LastResort = 'lastMinister' | 'lastLeader'

/** Somebody a rung passed over, and why; `role` is the place they were passed over in. */
export type SkippedPerson = { role: RungTells | LastResort; personId: string | null; why: 'missing' | 'onLeave' | 'toldAlready' }

/**
 * A rung of the ladder: who is told how far from the due time. `position` counts from 0 without gaps. `offsetMinutes` are minutes of the clock or of working time, by the ladder it stands in;
 * of the one `daily` rung, the last, they are the minute of the day (540 is 09:00), every day after the last fixed rung, without end.
 */
export type Rung = { position: number; offsetMinutes: number; tells: RungTells[]; daily?: true }

/** A district's ladder for clocks in clock units and for those in working units. R10.1 */
export type Ladder = Record<UnitClass, Rung[]>

const nineInTheMorning = 540

/** The ladder every district has. R10.1 */
export const standardLadder: Ladder = {
  clock: rungs(-240, 0, 240, 1440),
  working: rungs(-240, 0, 240, 480),
}

function rungs(reminder: number, due: number, head: number, leader: number): Rung[] {
  return [
    { position: 0, offsetMinutes: reminder, tells: ['holder', 'officer'] },
    { position: 1, offsetMinutes: due, tells: ['holder', 'minister'] },
    { position: 2, offsetMinutes: head, tells: ['head'] },
    { position: 3, offsetMinutes: leader, tells: ['leader'] },
    { position: 4, offsetMinutes: nineInTheMorning, tells: ['leader'], daily: true },
  ]
}
