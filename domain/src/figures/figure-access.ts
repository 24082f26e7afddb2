import { type AccessTable, byRole, theOffice } from '#members/access.ts'

/** A minister's team, a leader's district. Of the rows behind a figure everybody has at least their own: a rate is shown to whom it measures. */
export const figureAccess = {
  getPeriodFigures: byRole('minister', 'leader'),
  listPeriodRows: theOffice,
  listOverdue: byRole('minister', 'leader'),
} as const satisfies AccessTable
