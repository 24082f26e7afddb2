import { queryOptions } from '@tanstack/react-query'
import type { MemberList as MemberListShape } from '@yigen/domain/members/member.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

/** Officers by a part of their name, the first hundred. */
export const officersQuery = (search: string) =>
  queryOptions({
    queryKey: [{ of: ['member'] }, 'members', 'officers', search],
    queryFn: async ({ signal }) =>
      (await get<Wire<typeof MemberListShape>>('/api/members', { role: 'officer', search, limit: 100 }, signal)).rows,
    staleTime: 60_000,
  })
