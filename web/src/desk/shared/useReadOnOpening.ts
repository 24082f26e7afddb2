import { useEffect } from 'react'
import { readNotices } from '#shared/read-notices.ts'
import { useSession } from './session.tsx'

/** Whoever has a matter before them has read what was told of it; the hint at it, which every window of theirs hears, counts the bell anew. */
export function useReadOnOpening(requestId: string) {
  const unread = useSession().unreadNotices
  useEffect(() => {
    if (unread > 0 && !document.hidden) void readNotices({ requestId }).catch(() => {})
  }, [requestId, unread])
}
