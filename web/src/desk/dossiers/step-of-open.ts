import type { RequestRow } from '../requests/request.queries.ts'
import { ofSlices } from '../shared/of-slices.ts'

/** What the reader is to do about a matter of the list. Its row knows the clock due first and nothing beside it: what hangs on the matter itself can be named, the rest is looked at on its page. */
export function stepOfOpen({ turn, clock }: Pick<RequestRow, 'turn' | 'clock'>): 'reply' | 'settle' | 'look' {
  if (turn !== 'me' || !clock || ofSlices().clocks[clock.kind]?.subject !== 'request') return 'look'
  return clock.kind === 'settlement' ? 'settle' : 'reply'
}
