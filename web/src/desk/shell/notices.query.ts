import { queryOptions } from '@tanstack/react-query'
import type { NoticeList as NoticeListShape } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, send } from '#shared/http.ts'
import { queries } from '../shared/queries.ts'
import { sessionQuery } from '../shared/session.tsx'

type NoticeList = Wire<typeof NoticeListShape>
export type Notice = NoticeList['rows'][number]
type Which = { ids: string[] } | { all: true }

export const noticesQuery = queryOptions({
  queryKey: [{ of: ['bell'] }, 'notices'],
  queryFn: ({ signal }) => get<NoticeList>('/api/notices', { limit: 30 }, signal),
})

/** They are read on this screen at once; the hint at it, which every window of the reader's hears, asks again how many are left. */
export async function markRead(which: Which) {
  await send<void>('POST', '/api/notices/reading', which)
  queries.setQueryData(noticesQuery.queryKey, list => list && read(list, which))
  const left = queries.getQueryData(noticesQuery.queryKey)?.unread
  if (left !== undefined) queries.setQueryData(sessionQuery.queryKey, session => session && { ...session, unreadNotices: left })
}

function read(list: NoticeList, which: Which): NoticeList {
  const isMeant = ({ id }: Notice) => 'all' in which || which.ids.includes(id)
  const newly = list.rows.filter(row => !row.read && isMeant(row)).length
  const rows = list.rows.map(row => (isMeant(row) ? { ...row, read: true } : row))
  return { ...list, rows, unread: 'all' in which ? 0 : list.unread - newly }
}
