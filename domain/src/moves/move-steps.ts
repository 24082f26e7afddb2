import type { Candidate } from '#assignments/assignment-steps.ts'
import { is } from '#members/actor.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { Sentence } from '#wire/language.ts'

/** 409: to a colleague of the same minister's team who holds the role officer, and not to who is responsible already. */
export function whyNotMoveTo(to: Candidate, matter: { responsibleId: string | null; ministerId: string | null }): Refusal | null {
  if (!is(to, 'officer') || to.state === 'disabled') return refusal('notAnOfficer', { name: to.name }, { field: 'toId' })
  if (to.id === matter.responsibleId) return refusal('movedToHolder', { name: to.name }, { field: 'toId' })
  return to.ministerId === matter.ministerId ? null : refusal('notInTeam', { name: to.name }, { field: 'toId' })
}

/** 403, then 409: the one who is asked answers, once. */
export function whyNotAnswerMove(move: { toId: string; toName: string } | null, memberId: string): Refusal | null {
  if (!move) return refusal('noMove')
  return move.toId === memberId ? null : refusal('mayNot', { who: move.toName })
}

export const moveAnswerWords: Record<'accepted' | 'refused', Sentence> = {
  accepted: { zh: '接手了', en: 'took over' },
  refused: { zh: '没有接手', en: 'did not take over' },
}
