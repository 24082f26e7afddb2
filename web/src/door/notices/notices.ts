import type { NoticeList } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useEffect } from 'react'
import { readNotices, type Which } from '#shared/read-notices.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { put } from '../shared/answers.ts'
import { type Got, useGet } from '../shared/useGet.ts'

export type Notices = Wire<typeof NoticeList>
export type NoticeRow = Notices['rows'][number]

const path = '/api/notices'

/** One's own notices, the latest first; the first page also counts the tab's number. */
export const useNotices = (after?: string): Got<Notices> => useGet<Notices>(path, { limit: 20, after }, { of: ['bell'] })

export function markRead(which: Which) {
  readNotices(which).then(
    known => put(path, known),
    (fault: unknown) => toast(sentenceOf(fault)),
  )
}

/** Who looks at a request has read what was said about it. */
export function useReadingOf(requestId: string, looked: boolean) {
  const rows = useNotices().data?.rows
  const unread = rows?.filter(row => !row.read && row.requestId === requestId).map(row => row.id) ?? []
  const ids = unread.join(' ')
  useEffect(() => {
    if (looked && ids) markRead({ ids: ids.split(' ') })
  }, [looked, ids])
}
