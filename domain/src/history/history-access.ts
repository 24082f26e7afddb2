import { type AccessTable, of, seenWhole } from '#members/access.ts'

/** A matter’s record for who sees it; all of it, without content, for the audit administrator. R1.5, R11.3 */
export const historyAccess = {
  listHistory: { ...of(seenWhole), alsoSeenBy: ['auditAdministrator'] },
} as const satisfies AccessTable
