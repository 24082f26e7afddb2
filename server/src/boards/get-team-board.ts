import { boardAccess } from '@yigen/domain/boards/board-access.ts'
import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { allShares, noShares } from '#ratings/rating-shares.queries.ts'
import { type OfficerRow, readBoard } from './board.queries.ts'

type Board = z.output<typeof TeamBoard>
type Shares = z.output<typeof RatingShares>

/** The minister's board: who holds what, what has no officer yet, what is late; for a leader the whole district. R3.2 */
export async function getTeamBoard(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Board> {
  refuseIf(whyNotAccess(actor, boardAccess.getTeamBoard))
  const { officers, shares, unassigned, late, callBacks, answers } = await readBoard(db, actor, now)
  return {
    officers: officers.map(officer => toOfficer(officer, shares)),
    callBacks,
    unassigned: unassigned.map(({ total: _, ...row }) => row),
    unassignedTotal: unassigned[0]?.total ?? 0,
    answers,
    ratings: allShares(shares),
    late: late.map(({ total: _, ...row }) => row),
    lateTotal: late[0]?.total ?? 0,
  }
}

function toOfficer(
  { leaveFrom, leaveUntil, due, onTime, ...row }: OfficerRow,
  shares: ReadonlyMap<string | null, Shares>,
): Board['officers'][number] {
  return {
    ...row,
    leave: leaveFrom && leaveUntil ? { from: leaveFrom, until: leaveUntil } : null,
    answers: { due, onTime },
    ratings: shares.get(row.id) ?? noShares,
  }
}
