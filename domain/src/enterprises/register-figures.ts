import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { EnterpriseList } from './enterprise.ts'

/** What the numbers beside an enterprise open. */
export const enterpriseDoors = (enterpriseId: string) =>
  ({
    open: { list: 'requests', filter: { enterpriseId, state: 'open' } },
    overdue: { list: 'requests', filter: { enterpriseId, state: 'overdue' } },
  }) as const satisfies Record<string, Door>

/** Every number of a page of the register. */
export const registerFigures = figuresOf<Wire<typeof EnterpriseList>>('/api/enterprises?limit=100', ({ rows }) =>
  rows.flatMap(({ id, openRequests, overdue }) => [
    { figure: 'register.open', n: openRequests, opens: enterpriseDoors(id).open },
    { figure: 'register.overdue', n: overdue, opens: enterpriseDoors(id).overdue },
  ]),
)
