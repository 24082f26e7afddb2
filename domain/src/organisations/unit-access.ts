import { type AccessTable, byRole, of, seenInside, theOffice } from '#members/access.ts'

/** System administrators keep the units. R1.5 */
export const unitAccess = {
  listUnits: theOffice,
  getDistrict: theOffice,
  createUnit: byRole('systemAdministrator'),
  changeUnit: of(seenInside, { roles: ['systemAdministrator'] }),
  changeDistrict: byRole('systemAdministrator'),
} as const satisfies AccessTable
