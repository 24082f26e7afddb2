import type { Session } from './station.queries.ts'

/** Who is on duty, by name; nothing where nobody is. */
export const namesOnDuty = ({ seats }: Pick<Session, 'seats'>, comma: string): string => seats.flatMap(({ name }) => name ?? []).join(comma)

/** Seats that stand empty. */
export const emptyOf = ({ seats }: Pick<Session, 'seats'>): number => seats.filter(({ memberId }) => memberId === null).length

/** It was moved to another day than its weekday. */
export const isMoved = ({ day, plannedDay }: Pick<Session, 'day' | 'plannedDay'>): boolean => day !== plannedDay
