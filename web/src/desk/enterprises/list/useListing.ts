import type { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { enterpriseSorts } from '@yigen/domain/enterprises/enterprise-sorts.ts'
import { directions } from '@yigen/domain/wire/direction.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { holds } from '#shared/session.ts'
import { useFilters } from '../../shared/filters.ts'
import { useSession } from '../../shared/session.tsx'

export type Listing = Omit<Wire<typeof ExportEnterprises>, 'sort' | 'direction'>
export type FilterName = 'officerId' | 'search' | 'kind' | 'state' | 'streetId' | 'inFormation' | 'followed'

/** What the URL asks of the register. An officer begins with the own enterprises, everyone else with all of the district; `officerId=all` says all. */
export function useListing() {
  const { filters, setFilters } = useFilters()
  const session = useSession()
  const whose = filters.officerId ?? (holds(session, 'officer') ? 'me' : 'all')
  const listing: Listing = {
    search: filters.search,
    kind: filters.kind as Listing['kind'],
    state: filters.state as Listing['state'],
    streetId: filters.streetId,
    officerId: whose === 'all' ? undefined : whose,
    inFormation: said(filters.inFormation),
    followed: said(filters.followed),
  }
  const sort = enterpriseSorts.find(one => one === filters.sort) ?? 'name'
  const direction = directions.find(one => one === filters.direction)
  const change = (changed: Partial<Record<FilterName | 'sort' | 'direction', string | undefined>>) => setFilters(changed)
  return { listing, whose, sort, direction, change } as const
}

const said = (value: string | undefined): boolean | undefined => (value === undefined ? undefined : value === 'true')

/** The same without one of its filters. */
export const without = (listing: Listing, name: FilterName): Listing => ({ ...listing, [name]: undefined })

/** Which filters narrow the list now, in the order in which they are said. */
export const narrowing = (listing: Listing): FilterName[] =>
  (['officerId', 'search', 'kind', 'state', 'streetId', 'inFormation', 'followed'] as const).filter(name => listing[name] !== undefined)

/** What the URL holds once that filter is gone: the officer's «mine» is the default and has to be taken back in so many words. */
export const removed = (name: FilterName) => ({ [name]: name === 'officerId' ? 'all' : undefined })
