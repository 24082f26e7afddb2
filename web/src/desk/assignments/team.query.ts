import { queryOptions } from '@tanstack/react-query'
import type { LeaveList as LeaveListShape } from '@yigen/domain/assignments/assignment.ts'
import type { TeamBoard as TeamBoardShape } from '@yigen/domain/boards/team-board.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type TeamBoard = Wire<typeof TeamBoardShape>
export type OfficerRow = TeamBoard['officers'][number]
export type UnassignedRow = TeamBoard['unassigned'][number]
export type LateRow = TeamBoard['late'][number]
export type LeaveRow = Wire<typeof LeaveListShape>['rows'][number]

/** Who holds what, what has no officer yet, what is late: a minister's team, a leader's district. */
export const teamQuery = queryOptions({
  queryKey: [{ of: ['clock', 'enterprise', 'assignment', 'order', 'deputy', 'leave', 'member'] }, 'team'],
  queryFn: ({ signal }) => get<TeamBoard>('/api/team', {}, signal),
  refetchInterval: 60_000,
})

/** The leaves of a member, the latest first. */
export const leavesQuery = (memberId: string) =>
  queryOptions({
    queryKey: [{ of: ['leave'], within: { member: memberId } }, 'leaves'],
    queryFn: async ({ signal }) => (await get<{ rows: LeaveRow[] }>(`/api/members/${memberId}/leaves`, {}, signal)).rows,
  })
