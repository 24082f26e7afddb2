import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** A place in the list of members, which is ordered by name and id; opaque to the client. */
export const writeMemberPlace = ({ name, id }: { name: string; id: string }): string => Buffer.from(`${id}${name}`).toString('base64url')

export function readMemberPlace(place: string): { name: string; id: string } {
  const [, id, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\0]+)$/.exec(Buffer.from(place, 'base64url').toString()) ?? []
  if (!id || !name) throw new Refused(refusal(refusals.badCursor, {}, { field: 'after' }))
  return { name, id }
}
