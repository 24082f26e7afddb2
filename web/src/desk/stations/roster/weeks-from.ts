import { weeksAhead } from '@yigen/domain/stations/session-day.ts'

/** The Mondays of eight weeks. */
export const weeksFrom = (first: string): string[] =>
  Array.from({ length: weeksAhead }, (_, weeks) => Temporal.PlainDate.from(first).add({ weeks }).toString())
