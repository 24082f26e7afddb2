import { type AccessTable, of, type Way } from '#members/access.ts'

export const fileSeenBy = [{ sees: 'whole' }, { relations: ['unit', 'helper'] }] as const satisfies readonly Way[]

/** A file is seen like its matter, or by a unit like its task. R11.2 */
export const fileAccess = {
  getFile: of(fileSeenBy),
} as const satisfies AccessTable
