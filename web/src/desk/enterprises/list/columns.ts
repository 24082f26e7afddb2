import { chosenColumns } from '../../shared/columns.ts'
import type { Filters } from '../../shared/filters.ts'

/** What can stand beside the name, in the order of the table. */
export const enterpriseColumns = ['code', 'place', 'industry', 'officer', 'state', 'open'] as const
export type EnterpriseColumn = (typeof enterpriseColumns)[number]

export const columnsOf = (filters: Filters): readonly EnterpriseColumn[] => chosenColumns(filters, enterpriseColumns, enterpriseColumns)
