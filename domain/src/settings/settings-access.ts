import { type AccessTable, byRole, everyone, theOffice } from '#members/access.ts'

/** What a district promises its enterprises in hours and days is everybody’s to read, how it came about the office’s; system administrators keep it. R1.5 */
export const settingsAccess = {
  getDistrictSettings: everyone,
  listDistrictSettings: theOffice,
  changeDistrictSettings: byRole('systemAdministrator'),
} as const satisfies AccessTable
