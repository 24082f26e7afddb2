import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type HistoryOfMatter, historyPagesQuery } from '../history/history.queries.ts'
import type { Request } from '../requests/request.queries.ts'

/** The latest rows of the record, which come with the request, and the earlier ones page by page when they are asked for. */
export function useHistory({ id, history, earlierHistory }: Request) {
  const [opened, setOpened] = useState(false)
  const earlier = useInfiniteQuery({
    ...historyPagesQuery<HistoryOfMatter>({ requestId: id }, earlierHistory ?? undefined),
    enabled: opened && earlierHistory !== null,
  })
  const rows = [...history, ...(earlier.data?.pages.flatMap(page => page.rows) ?? [])]
  const more = earlier.data ? earlier.hasNextPage : earlierHistory !== null
  const showEarlier = () => (earlier.data ? void earlier.fetchNextPage() : setOpened(true))
  return { rows, more, showEarlier, reading: earlier.isFetching, fault: earlier.error }
}
