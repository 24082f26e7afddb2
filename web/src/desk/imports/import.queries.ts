import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ImportList as ImportListShape,
  ImportRows as ImportRowsShape,
  RosterImport as RosterImportShape,
} from '@yigen/domain/imports/roster-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { get } from '#shared/http.ts'

export type RosterImport = Wire<typeof RosterImportShape>
export type ImportFault = RosterImport['faults'][number]
export type Column = RosterImport['columns'][number]
export type ImportLine = Wire<typeof ImportListShape>['rows'][number]
export type ImportRows = Wire<typeof ImportRowsShape>
export type ImportRow = ImportRows['rows'][number]
export type Outcome = ImportRow['outcome']

/** What is under way is asked for again and again: how far it is nobody hints at. */
const often = 500
export const isUnderWay = ({ work }: Pick<ImportLine, 'work'>): boolean => work?.state === 'asked'

export const importsQuery = (language: Language) =>
  queryOptions({
    queryKey: [{ of: ['import'] }, 'imports', language],
    queryFn: async ({ signal }) => (await get<Wire<typeof ImportListShape>>('/api/imports', {}, signal)).rows,
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? often : false),
  })

/** A dry run; its sentences come from the server, so each language is asked for itself. */
export const importQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: [{ of: ['import'], within: { import: id } }, 'import', language],
    queryFn: ({ signal }) => get<RosterImport>(`/api/imports/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? often : false),
  })

const page = 50

/** The rows of one outcome as they will be written, page after page. `checkedAt` tells one dry run from the next. */
export const importRowsQuery = (id: string, outcome: Outcome, checkedAt: string) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['import'], within: { import: id } }, 'import', 'rows', outcome, checkedAt],
    queryFn: ({ pageParam, signal }) => get<ImportRows>(`/api/imports/${id}/rows`, { outcome, after: pageParam, limit: page }, signal),
    initialPageParam: 0,
    getNextPageParam: rows => rows.next,
  })

/** One row, by the number it has in the sheet. */
export const importRowQuery = (id: string, row: number, checkedAt: string) =>
  queryOptions({
    queryKey: [{ of: ['import'], within: { import: id } }, 'import', 'row', row, checkedAt],
    queryFn: async ({ signal }) => {
      const { rows } = await get<ImportRows>(`/api/imports/${id}/rows`, { after: row - 1, limit: 1 }, signal)
      return rows.find(each => each.row === row) ?? null
    },
  })

const most = 200

/** The numbers of every faulty row, to leave all of them out at once. */
export async function faultyRows(id: string): Promise<number[]> {
  const numbers: number[] = []
  for (let after: number | null = 0; after !== null; ) {
    const rows: ImportRows = await get<ImportRows>(`/api/imports/${id}/rows`, { outcome: 'faulty', after, limit: most })
    numbers.push(...rows.rows.map(row => row.row))
    after = rows.next
  }
  return numbers
}
