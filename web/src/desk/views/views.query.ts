import { queryOptions } from '@tanstack/react-query'
import type { ViewedList, ViewList as ViewListShape } from '@yigen/domain/views/view.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type View = Wire<typeof ViewListShape>['rows'][number]

/** One's own views of a list, and those shared with one. */
export const viewsQuery = (list: ViewedList) =>
  queryOptions({
    queryKey: [{ of: ['view'] }, 'views', list],
    queryFn: async ({ signal }) => (await get<Wire<typeof ViewListShape>>('/api/views', { list }, signal)).rows,
    staleTime: 60_000,
  })
