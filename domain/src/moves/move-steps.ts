import type { Candidate } from '#assignments/assignment-steps.ts'
import { assignmentRefusals } from '#assignments/assignments.slice.ts'
import { is } from '#members/actor.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { moveRefusals } from './moves.slice.ts'

/** 409: to a colleague of the same minister's team who holds the role officer, and not to who is responsible already. */
export function whyNotMoveTo(to: Candidate, matter: { responsibleId: string | null; ministerId: string | null }): Refusal | null {
  if (!is(to, 'officer') || to.state === 'disabled') return refusal(assignmentRefusals.notAnOfficer, { name: to.name }, { field: 'toId' })
  if (to.id === matter.responsibleId) return refusal(moveRefusals.movedToHolder, { name: to.name }, { field: 'toId' })
  return to.ministerId === matter.ministerId ? null : refusal(assignmentRefusals.notInTeam, { name: to.name }, { field: 'toId' })
}

/** 403, then 409: the one who is asked answers, once. */
export function whyNotAnswerMove(move: { toId: string; toName: string } | null, memberId: string): Refusal | null {
  if (!move) return refusal(moveRefusals.noMove)
  return move.toId === memberId ? null : refusal(refusals.mayNot, { who: move.toName })
}
