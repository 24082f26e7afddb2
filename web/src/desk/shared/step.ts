import type { Change } from '#shared/about.ts'
import { type Method, type Sending, send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { changed } from './changed.ts'

/** A step and what it changes, which is asked again. Refused it often says that something moved meanwhile, and unanswered it may have been done. */
export async function step<T>(change: Change, method: Method, path: string, body?: unknown, options?: Sending): Promise<T> {
  try {
    const done = await send<T>(method, path, body, options)
    changed(change)
    return done
  } catch (fault) {
    if (!(isProblem(fault) && nothingMoved.includes(fault.status))) changed(change)
    throw fault
  }
}

/** What was sent was not taken, whatever it is about. */
const nothingMoved = [400, 401, 413, 415, 422, 429]
