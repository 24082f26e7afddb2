import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { DeclineList } from './decline.ts'

type Row = Pick<Wire<typeof DeclineList>['summary'][number], 'unitId' | 'serviceCode'>
type Days = { readonly from?: string | undefined; readonly until?: string | undefined }

/** What the numbers of a line of the ledger's summary open, for the days it is narrowed to: of what was settled the matters, by when they ended. */
export function ledgerDoors({ unitId, serviceCode }: Row, { from, until }: Days = {}) {
  const filter = { unitId: unitId ?? 'none', serviceCode: serviceCode ?? 'none', ...(from ? { from } : {}), ...(until ? { until } : {}) }
  const endedWithin = { ...(from ? { endedFrom: from } : {}), ...(until ? { endedUntil: until } : {}) }
  return {
    released: { list: 'declines', filter: { ...filter, status: 'read' } },
    upheld: { list: 'declines', filter: { ...filter, status: 'overturned' } },
    settled: { list: 'requests', filter: { state: 'settled', sight: 'whole', serviceCode: filter.serviceCode, ...endedWithin } },
  } as const satisfies Record<string, Door>
}

/** Every number of the ledger. */
export const ledgerFigures = figuresOf<Wire<typeof DeclineList>>('/api/declines?limit=1', ({ summary }) =>
  summary.flatMap(row => [
    { figure: 'ledger.released', n: row.released, opens: ledgerDoors(row).released },
    { figure: 'ledger.upheld', n: row.upheld, opens: ledgerDoors(row).upheld },
    { figure: 'ledger.settled', n: row.settled, opens: ledgerDoors(row).settled },
  ]),
)
