import { type Change, some } from '#shared/about.ts'
import { type Method, type Sending, send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { changed } from './changed.ts'
import { queries } from './queries.ts'
import { sessionQuery } from './session.tsx'

/** A step and what it changes, which is asked again. Refused it often says that something moved meanwhile, and unanswered it may have been done. */
export async function step<T>(change: Change, method: Method, path: string, body?: unknown, options?: Sending): Promise<T> {
  try {
    const done = await send<T>(method, path, body, options)
    changed(withBell(change))
    return done
  } catch (fault) {
    if (!(isProblem(fault) && nothingMoved.includes(fault.status))) changed(change)
    throw fault
  }
}

/** By an act what was told of it is read: where anything rings, the bell is counted anew. */
function withBell(change: Change): Change {
  const unread = queries.getQueryData(sessionQuery.queryKey)?.unreadNotices ?? 0
  return change && unread > 0 && (change.request || change.task) ? { ...change, bell: some } : change
}

/** What was sent was not taken, whatever it is about. */
const nothingMoved = [400, 401, 413, 415, 422, 429]
