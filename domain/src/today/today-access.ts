import { type AccessTable, everyone } from '#members/access.ts'

/** To each their own. */
export const todayAccess = {
  getToday: everyone,
} as const satisfies AccessTable
