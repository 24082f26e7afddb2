import { type AccessTable, byRole } from '#members/access.ts'

const whoWorks = byRole('officer', 'minister', 'leader', 'head', 'clerk')

/** The office reads what the district brought about; of single enterprises each what R16.6 says. */
export const resultFigureAccess = {
  getResults: whoWorks,
  listResultEntries: whoWorks,
} as const satisfies AccessTable
