import { chosenColumns } from '../../shared/columns.ts'
import type { Filters } from '../../shared/filters.ts'

/** What can stand beside the clock and the matter itself, in the order of the table. */
export const requestColumns = ['enterprise', 'service', 'officer', 'source', 'turn', 'received'] as const
export type RequestColumn = (typeof requestColumns)[number]
export const usualColumns: readonly RequestColumn[] = ['enterprise', 'service', 'turn', 'received']

export const columnsOf = (filters: Filters): readonly RequestColumn[] => chosenColumns(filters, requestColumns, usualColumns)
