import { useEffect } from 'react'
import { readNotices } from '#shared/read-notices.ts'
import { afterPaint } from './after-paint.ts'
import { useSession } from './session.tsx'

/** Whoever has a matter before them has read what was told of it, as it is there and with each `news` of it (undefined until it has been read itself); the hint at it, which every window of theirs hears, counts the bell anew. */
export function useReadOnOpening(requestId: string, news: string | undefined) {
  const rings = useSession().unreadNotices > 0
  useEffect(() => {
    if (news === undefined || !rings || document.hidden) return
    return afterPaint(() => void readNotices({ requestId }).catch(() => {}))
  }, [requestId, news, rings])
}
