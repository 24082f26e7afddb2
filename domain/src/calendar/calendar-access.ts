import { type AccessTable, byRole, everyone } from '#members/access.ts'

/** The tables are everybody’s to read. R9.4 */
export const calendarAccess = {
  explainDeadline: everyone,
  listCalendarYears: everyone,
  listCalendarVersions: everyone,
  previewCalendarYear: byRole('systemAdministrator', 'leader'),
  publishCalendarYear: byRole('systemAdministrator'),
} as const satisfies AccessTable
