import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'

/** A place in a list ordered by moment and id; opaque to the client. */
export type TimeCursor = { at: string; id: string }

export const writeTimeCursor = (at: Temporal.Instant, id: string): string => `${at.toString()}~${id}`

export function readTimeCursor(cursor: string | undefined): TimeCursor | null {
  if (!cursor) return null
  const [, at, id] = /^(\d{4}-[\dT:.-]+Z)~([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (!at || !id) throw new Refused(refusal('badCursor', {}, { field: 'after' }))
  return { at, id }
}
