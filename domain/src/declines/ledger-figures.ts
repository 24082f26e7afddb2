import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { DeclineList } from './decline.ts'

type Row = Pick<Wire<typeof DeclineList>['summary'][number], 'unitId' | 'serviceCode'>
type Days = { readonly from?: string | undefined; readonly until?: string | undefined }

/** What the numbers of a line of the ledger's summary open, for the days it is narrowed to. */
export function ledgerDoors({ unitId, serviceCode }: Row, { from, until }: Days = {}) {
  const filter = { unitId: unitId ?? 'none', serviceCode: serviceCode ?? 'none', ...(from ? { from } : {}), ...(until ? { until } : {}) }
  return {
    released: { list: 'declines', filter: { ...filter, status: 'read' } },
    upheld: { list: 'declines', filter: { ...filter, status: 'overturned' } },
  } as const satisfies Record<string, Door>
}

/** Every number of the ledger that its own list stands behind. */
export const ledgerFigures = figuresOf<Wire<typeof DeclineList>>('/api/declines?limit=1', ({ summary }) =>
  summary.flatMap(row => [
    { figure: 'ledger.released', n: row.released, opens: ledgerDoors(row).released },
    { figure: 'ledger.upheld', n: row.upheld, opens: ledgerDoors(row).upheld },
  ]),
)
