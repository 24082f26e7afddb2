import type {
  HandoverDone as HandoverDoneShape,
  HandoverPassed as HandoverPassedShape,
  HandoverProposed as HandoverProposedShape,
  NoteHandover,
  ProposeHandover,
} from '@yigen/domain/handovers/handover.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'

type Proposed = Wire<typeof HandoverProposedShape>
type Done = Wire<typeof HandoverDoneShape>
export type Passed = Wire<typeof HandoverPassedShape>

const path = (id: string, what: string) => `/api/handovers/${id}/${what}`

/** One enterprise, or everything. R3.7 */
export const proposeHandover = (fromId: string, proposal: Wire<typeof ProposeHandover>) =>
  step<Proposed>({ handover: some, member: fromId }, 'POST', `/api/members/${fromId}/handovers`, proposal)
/** Each press is an intention of its own: the same words may be written, taken away and written again. */
export const noteHandover = (id: string, note: Wire<typeof NoteHandover>) =>
  step<Done>({ handover: id }, 'PUT', path(id, 'notes'), note, { key: newKey() })
export const agreeHandover = (id: string) => step<Proposed>({ handover: id }, 'POST', path(id, 'agreement'))
/** What passes is of every kind. R3.8 */
export const acceptHandover = (id: string) => step<Passed>(null, 'POST', path(id, 'acceptance'))
export const enforceHandover = (id: string, reason: string) => step<Passed>(null, 'POST', path(id, 'enforcement'), { reason })
export const declineHandover = (id: string, words: string) => step<Done>({ handover: id }, 'POST', path(id, 'refusal'), { words })
export const withdrawHandover = (id: string) => step<Done>({ handover: id }, 'POST', path(id, 'withdrawal'))
