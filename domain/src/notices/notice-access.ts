import { type AccessTable, everyone } from '#members/access.ts'

/** To each their own. */
export const noticeAccess = {
  listNotices: everyone,
  markNoticesRead: everyone,
  streamEvents: everyone,
} as const satisfies AccessTable
