import { useEffect } from 'react'
import { readNotices } from '#shared/read-notices.ts'
import { useSession } from './session.tsx'

/** Whoever has a matter before them has read what was told of it, as it opens and with each `news` of it; the hint at it, which every window of theirs hears, counts the bell anew. */
export function useReadOnOpening(requestId: string, news: string | undefined) {
  const rings = useSession().unreadNotices > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when there is news
  useEffect(() => {
    if (rings && !document.hidden) void readNotices({ requestId }).catch(() => {})
  }, [requestId, news, rings])
}
