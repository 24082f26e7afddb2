import { type Ladder, type Rung, type RungTells, rungTells, standardLadder } from '@yigen/domain/clocks/rung.ts'
import type { UnitClass } from '@yigen/domain/clocks/unit-class.ts'

/** A rung as it is written: its place follows from its time. */
export type RungDraft = Pick<Rung, 'offsetMinutes' | 'daily'> & { tells: readonly RungTells[] }
export type LadderDraft = Readonly<Record<UnitClass, readonly RungDraft[]>>

export const draftOf = ({ clock, working }: LadderDraft | Ladder): LadderDraft => ({
  clock: clock.map(unplaced),
  working: working.map(unplaced),
})

const unplaced = ({ offsetMinutes, tells, daily }: RungDraft): RungDraft => ({ offsetMinutes, tells, ...(daily ? { daily } : {}) })

/** As it is sent. */
export const sentOf = ({ clock, working }: LadderDraft) => ({ clock: clock.map(sentRung), working: working.map(sentRung) })
const sentRung = ({ tells, ...rung }: RungDraft) => ({ ...rung, tells: [...tells] })

/** Whom the promise itself tells there: nobody of them can be taken away. R10.3 */
export const fixedTells = (unitClass: UnitClass, rung: RungDraft): readonly RungTells[] =>
  standardLadder[unitClass].find(one => isSame(one, rung))?.tells ?? []

/** In the order of their time, the daily one last. */
export const ordered = (rungs: readonly RungDraft[]): RungDraft[] =>
  [...rungs].sort((a, b) => Number(a.daily ?? false) - Number(b.daily ?? false) || a.offsetMinutes - b.offsetMinutes)

export const isSame = (one: RungDraft, other: RungDraft): boolean =>
  one.offsetMinutes === other.offsetMinutes && Boolean(one.daily) === Boolean(other.daily)

/** One told more, or no more; a rung tells somebody. */
export function toggled(rung: RungDraft, role: RungTells): RungDraft {
  const tells = rungTells.filter(one => (one === role ? !rung.tells.includes(one) : rung.tells.includes(one)))
  return tells.length === 0 ? rung : { ...rung, tells }
}

/** A new rung so many hours before or after the due time tells the minister, until somebody says otherwise; null where one stands already, or for no hours. */
export function addedRung(rungs: readonly RungDraft[], hours: number, after: boolean): RungDraft[] | null {
  if (!Number.isFinite(hours) || hours <= 0 || hours > 240) return null
  const rung: RungDraft = { offsetMinutes: Math.round(hours * 60) * (after ? 1 : -1), tells: ['minister'] }
  return rungs.some(one => isSame(one, rung)) ? null : ordered([...rungs, rung])
}
