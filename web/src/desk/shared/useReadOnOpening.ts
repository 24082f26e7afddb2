import { useEffect } from 'react'
import { readNotices, type WhichOfPage } from '#shared/read-notices.ts'
import { afterPaint } from './after-paint.ts'
import { useSession } from './session.tsx'

/** Whoever has a page before them has read what was told of it, as it is there and with each `news` of it (undefined until it has been read itself); the hint at it, which every window of theirs hears, counts the bell anew. */
export function useReadOnOpening(ofPage: WhichOfPage, news: unknown) {
  const rings = useSession().unreadNotices > 0
  const which = JSON.stringify(ofPage)
  useEffect(() => {
    if (news === undefined || !rings || document.hidden) return
    return afterPaint(() => void readNotices(JSON.parse(which)).catch(() => {}))
  }, [which, news, rings])
}
