import { type AccessTable, everyone, of, type Way } from '#members/access.ts'

/** Who was asked for it. */
const viewingSeenBy = [{ asked: true }] as const satisfies readonly Way[]

/** Who takes each operation. */
export const viewingAccess = {
  listViewings: everyone,
  askViewing: everyone,
  showViewing: of(viewingSeenBy),
  askUnit: of(viewingSeenBy),
} as const satisfies AccessTable
