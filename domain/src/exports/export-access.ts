import { type AccessTable, of, theOffice, type Way } from '#members/access.ts'

/** A workbook is for who asked for it alone. R11.4 */
export const exportSeenBy = [{ self: true, office: true }] as const satisfies readonly Way[]

/** Which list somebody takes out, the list says. R11.4 */
export const exportAccess = {
  exportList: theOffice,
  listExports: theOffice,
  downloadExport: of(exportSeenBy),
} as const satisfies AccessTable
