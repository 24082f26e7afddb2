import type { Candidate } from '#assignments/assignment-steps.ts'
import { assignmentRefusals } from '#assignments/assignments.slice.ts'
import { type Actor, is } from '#members/actor.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { moveRefusals } from './moves.slice.ts'

/** 409: to a colleague of the same minister's team who holds the role officer, and not to who is responsible already. */
export function whyNotMoveTo(to: Candidate, matter: { responsibleId: string | null; ministerId: string | null }): Refusal | null {
  if (!is(to, 'officer') || to.state === 'disabled') return refusal(assignmentRefusals.notAnOfficer, { name: to.name }, { field: 'toId' })
  if (to.id === matter.responsibleId) return refusal(moveRefusals.movedToHolder, { name: to.name }, { field: 'toId' })
  return to.ministerId === matter.ministerId ? null : refusal(assignmentRefusals.notInTeam, { name: to.name }, { field: 'toId' })
}

/** 403, then 409: the one who is asked answers, once. The enterprise is told the same whether a move waits or not: moves are internal (R11.3). */
export function whyNotAnswerMove(
  move: { toId: string; toName: string } | null,
  actor: Pick<Actor, 'memberId' | 'roles' | 'language'>,
): Refusal | null {
  if (is(actor, 'contact')) return refusal(refusals.mayNot, { who: actor.language === 'en' ? 'the office' : '机关人员' })
  if (!move) return refusal(moveRefusals.noMove)
  return move.toId === actor.memberId ? null : refusal(refusals.mayNot, { who: move.toName })
}
