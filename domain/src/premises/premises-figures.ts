import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { PremisesList } from './premises.ts'

/** What a tile of a street opens: its own, by the filters in force. */
export const premisesOfStreet = (streetId: string, filter: Door['filter'] = {}): Door => ({
  list: 'premises',
  filter: { ...filter, streetId },
})

/** Every number of the list. */
export const premisesFigures = figuresOf<Wire<typeof PremisesList>>('/api/premises', ({ streets }) =>
  streets.map(({ key, count }) => ({ figure: 'premises.street', n: count, opens: premisesOfStreet(key) })),
)
