import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** A place in a list ordered by moment and id; opaque to the client. */
export type TimeCursor = { at: string; id: string }

export const writeTimeCursor = (at: Temporal.Instant, id: string): string => `${at.toString()}~${id}`

export function readTimeCursor(cursor: string | undefined): TimeCursor | null {
  if (!cursor) return null
  const [, at, id] = /^([\dT:.-]+Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (!at || !id || !isMoment(at)) throw new Refused(refusal(refusals.badCursor, {}, { field: 'after' }))
  return { at, id }
}

function isMoment(text: string): boolean {
  try {
    return /^\d{4}-/.test(text) && !text.startsWith('0000') && Temporal.Instant.from(text) !== null
  } catch {
    return false
  }
}
