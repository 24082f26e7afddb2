import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AccountChangeList as AccountChangeListShape } from '@yigen/domain/members/account-change.ts'
import type { MemberList as MemberListShape, MemberTies as MemberTiesShape } from '@yigen/domain/members/member.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type MemberList = Wire<typeof MemberListShape>
export type MemberRow = MemberList['rows'][number]

/** Pages of the accounts that fit a filter, in order of name. */
export const memberPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['member', 'unit'] }, 'members', filter],
    queryFn: ({ pageParam, signal }) => get<MemberList>('/api/members', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** What hangs on somebody, in counts. R3.10 */
export const memberTiesQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['member', 'unit', 'district', 'enterprise', 'clock'] }, 'members', 'ties', id],
    queryFn: ({ signal }) => get<Wire<typeof MemberTiesShape>>(`/api/members/${id}/ties`, {}, signal),
  })

/** Whose roles wait for the security administrator. R1.5 */
export const waitingQuery = queryOptions({
  queryKey: [{ of: ['member'] }, 'members', 'waiting'],
  queryFn: ({ signal }) => allPages({ waiting: true }, signal),
})

/** Page after page: a district has hundreds at most. */
async function allPages(filter: Query, signal: AbortSignal): Promise<MemberRow[]> {
  const people: MemberRow[] = []
  for (let after: string | undefined | null; after !== null; ) {
    const page: MemberList = await get<MemberList>('/api/members', { ...filter, limit: 100, after }, signal)
    people.push(...page.rows)
    after = page.next
  }
  return people
}

type AccountChangeList = Wire<typeof AccountChangeListShape>
export type AccountChange = AccountChangeList['rows'][number]

/** What waits for a second administrator. R1.6 */
export const accountChangesQuery = queryOptions({
  queryKey: [{ of: ['member'] }, 'account-changes'],
  queryFn: ({ signal }) => get<AccountChangeList>('/api/account-changes', {}, signal),
})

/** All who hold a role, to choose from. */
export const peopleQuery = (role: Role) =>
  queryOptions({
    queryKey: [{ of: ['member'] }, 'people', role],
    queryFn: async ({ signal }) => (await allPages({ role }, signal)).filter(person => person.state !== 'disabled'),
    staleTime: 60_000,
  })

/** A few people whose name holds the typed characters. */
export const foundMembersQuery = (search: string) =>
  queryOptions({
    queryKey: [{ of: ['member'] }, 'members', 'found', search],
    queryFn: ({ signal }) => get<MemberList>('/api/members', { search, people: 'all', limit: 8 }, signal),
    enabled: search !== '',
  })
