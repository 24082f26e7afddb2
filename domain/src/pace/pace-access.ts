import { type AccessTable, of, seenWhole } from '#members/access.ts'

/** R9.6 */
export const paceAccess = {
  getRequestPromise: of(seenWhole),
} as const satisfies AccessTable
