import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** A place in a list ordered by a whole number and id; opaque to the client. */
export const writeNumberCursor = (n: number, id: string): string => `${n}~${id}`

export function readNumberCursor(cursor: string | undefined): { n: string; id: string } | null {
  if (!cursor) return null
  const [, n, id] = /^(-?\d{1,18})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (!n || !id) throw new Refused(refusal(refusals.badCursor, {}, { field: 'after' }))
  return { n, id }
}
