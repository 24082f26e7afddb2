import type {
  LiftDone as LiftDoneShape,
  LiftLent,
  LiftProposed as LiftProposedShape,
  LiftQuestion,
  ProposeLift,
} from '@yigen/domain/lifts/lift.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof LiftDoneShape>
type Lent = Wire<typeof LiftLent>
/** What a question is about. */
export type LiftAbout = { kind: 'request' | 'project'; id: string }

/** A question stands on the page of its matter, too, and with the item of its meeting. */
const changes = (id: string) => ({ lift: id, request: some, project: some, agendaItem: some })
const path = (id: string, what: string) => `/api/lifts/${id}/${what}`

export const proposeLift = ({ kind, id }: LiftAbout, proposal: Wire<typeof ProposeLift>) =>
  step<Wire<typeof LiftProposedShape>>({ lift: some, [kind]: id }, 'POST', `/api/${kind}s/${id}/lifts`, proposal)
export const liftQuestion = (id: string, question: Wire<typeof LiftQuestion>) =>
  step<Lent>(changes(id), 'POST', path(id, 'lending'), question)
export const sendBackLift = (id: string, words: string) => step<Done>(changes(id), 'POST', path(id, 'sending-back'), { words })
export const acceptLift = (id: string) => step<Done>(changes(id), 'POST', path(id, 'acceptance'))
export const returnLift = (id: string, words: string) => step<Done>(changes(id), 'POST', path(id, 'return'), { words })
export const answerLift = (id: string, words: string) => step<Done>(changes(id), 'POST', path(id, 'answer'), { words })
/** The one that goes on is new. */
export const liftFurther = (id: string, question: Wire<typeof LiftQuestion>) =>
  step<Lent>({ ...changes(id), lift: some }, 'POST', path(id, 'further'), question)
/** What went on from it is withdrawn as well. */
export const withdrawLift = (id: string) => step<Done>({ ...changes(id), lift: some }, 'POST', path(id, 'withdrawal'))
