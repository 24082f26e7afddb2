import { serverNow } from '#shared/ticker.ts'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import type { BookingRow } from './booking.queries.ts'
import { missingAt, nextOf } from './queue-of.ts'
import type { Calling } from './useCalling.ts'

type Queue = { desk: number | undefined; rows: readonly BookingRow[]; calling: Calling; give: (() => void) | undefined }

/** N calls the next to the reader’s desk, X notes that who was called or booked is not there, G gives a number. */
export function useQueueKeys({ desk, rows, calling, give }: Queue) {
  const act = (take: () => unknown) => (event: KeyboardEvent) => (typing(event) ? false : take())
  useKeys({
    n: act(() => {
      const next = desk === undefined ? null : nextOf(desk, rows, serverNow())
      return desk !== undefined && next?.may.includes('callVisitor') ? calling.call(next, desk) : false
    }),
    x: act(() => {
      const gone = desk === undefined ? undefined : missingAt(desk, rows)
      return gone ? calling.miss(gone) : false
    }),
    g: act(() => (give ? give() : false)),
  })
}
