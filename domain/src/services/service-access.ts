import { type AccessTable, everyone } from '#members/access.ts'

/** The catalogue is everybody’s. */
export const serviceAccess = {
  listServiceItems: everyone,
} as const satisfies AccessTable
