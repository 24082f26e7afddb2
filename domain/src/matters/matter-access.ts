import { type AccessTable, everyone, of, type Way } from '#members/access.ts'

/** Whole, or no more than how it stands. */
export const matterSeenBy = [{ sees: 'state' }] as const satisfies readonly Way[]

/** R11 */
export const matterAccess = {
  listRequests: everyone,
  getRequest: of(matterSeenBy),
} as const satisfies AccessTable
