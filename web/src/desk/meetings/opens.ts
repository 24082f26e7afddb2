import type { Destination } from '../shared/destination.ts'
import { placeOf } from '../shared/of-slices.ts'
import type { Coming, Item } from './meeting.queries.ts'

type Opening = { opens: Item['opens'] | Coming['opens']; enterpriseId?: string | null }

/** Where the fact stands that a line is made from; null where there is nothing to open. R17.2 */
export const destinationOf = ({ opens, enterpriseId = null }: Opening): Destination | null =>
  opens && placeOf(opens.kind, { id: opens.id, requestId: opens.kind === 'request' ? opens.id : null, enterpriseId })
