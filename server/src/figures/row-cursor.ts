import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { readTimeCursor, type TimeCursor, writeTimeCursor } from '#http/time-cursor.ts'

/** A place in a list with the late ones first; opaque to the client. */
export type RowCursor = TimeCursor & { late: boolean }

export const writeRowCursor = ({ late, at, id }: RowCursor): string => `${late ? 1 : 0}~${writeTimeCursor(Temporal.Instant.from(at), id)}`

export function readRowCursor(cursor: string | undefined): RowCursor | null {
  if (!cursor) return null
  const place = /^[01]~/.test(cursor) ? readTimeCursor(cursor.slice(2)) : null
  if (!place) throw new Refused(refusal(refusals.badCursor, {}, { field: 'after' }))
  return { ...place, late: cursor.startsWith('1') }
}
