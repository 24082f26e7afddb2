import type { Session } from './station.queries.ts'

/** Who is on duty, by name; nothing where nobody is. */
export const namesOnDuty = ({ seats }: Pick<Session, 'seats'>, comma: string): string => seats.flatMap(({ name }) => name ?? []).join(comma)

/** At which desk somebody could be put: an empty one; where there is but one, instead of who sits there. Null: one is taken off first. */
export const deskFor = (seats: readonly (string | null)[]): number | null => {
  const empty = seats.indexOf(null)
  return empty >= 0 ? empty + 1 : seats.length === 1 ? 1 : null
}

/** Seats that stand empty. */
export const emptyOf = ({ seats }: Pick<Session, 'seats'>): number => seats.filter(({ memberId }) => memberId === null).length

/** It was moved to another day than its weekday. */
export const isMoved = ({ day, plannedDay }: Pick<Session, 'day' | 'plannedDay'>): boolean => day !== plannedDay
