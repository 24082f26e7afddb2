import { type AccessTable, byRole, everyone, of, seenInside } from '#members/access.ts'

/** The catalogue is everybody’s to read, how it came about the office’s; system administrators keep it. R1.5 */
export const serviceAccess = {
  listServiceItems: everyone,
  listServiceItemVersions: of(seenInside),
  addServiceItem: byRole('systemAdministrator'),
  changeServiceItem: of(seenInside, { roles: ['systemAdministrator'] }),
  retireServiceItem: of(seenInside, { roles: ['systemAdministrator'] }),
} as const satisfies AccessTable
