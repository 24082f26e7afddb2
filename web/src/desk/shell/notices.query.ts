import { queryOptions } from '@tanstack/react-query'
import type { NoticeList as NoticeListShape } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import { readNotices, type Which } from '#shared/read-notices.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'

type NoticeList = Wire<typeof NoticeListShape>
export type Notice = NoticeList['rows'][number]

export const noticesQuery = queryOptions({
  queryKey: [{ of: ['bell'] }, 'notices'],
  queryFn: ({ signal }) => get<NoticeList>('/api/notices', { limit: 30 }, signal),
})

/** They are read on this screen at once, and the bell counts them no more. */
export async function markRead(which: Which) {
  const known = await readNotices(which)
  const list = queries.setQueryData(noticesQuery.queryKey, before => before && known(before))
  if (list) queries.setQueryData(sessionQuery.queryKey, session => session && { ...session, unreadNotices: list.unread })
}
