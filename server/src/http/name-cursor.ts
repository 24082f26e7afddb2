import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** A place in a list ordered by a name and id; opaque to the client. */
export const writeNameCursor = (name: string, id: string): string => Buffer.from(`${id}${name}`).toString('base64url')

export function readNameCursor(cursor: string | undefined): { name: string; id: string } | null {
  if (cursor === undefined) return null
  const [, id, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\0]*)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!id || name === undefined) throw new Refused(refusal(refusals.badCursor, {}, { field: 'after' }))
  return { name, id }
}
