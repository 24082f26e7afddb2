import { useDoorWords } from '../shared/door-words.ts'
import { useNotices } from './notices.ts'

/** On the tab: how many notices are unread. */
export function Unread() {
  const words = useDoorWords().notices
  const unread = useNotices().data?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
      <span className="sr">{words.count(unread)}</span>
    </span>
  )
}
