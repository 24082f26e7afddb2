import type {
  CheckedIn,
  CreateEvent,
  EventDone as EventDoneShape,
  Invited,
  InviteToEvent,
  QuestionRaised,
  RaiseEventQuestion,
} from '@yigen/domain/events/event.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof EventDoneShape>
export type WrittenEvent = Wire<typeof CreateEvent>

const path = (id: string, what: string) => `/api/district-events/${id}/${what}`

export const createEvent = (said: WrittenEvent) => step<Done>({ event: some }, 'POST', '/api/district-events', said)
export const changeEvent = (id: string, said: WrittenEvent & { seen: number }) =>
  step<Done>({ event: id }, 'PUT', `/api/district-events/${id}`, said)
export const inviteToEvent = (id: string, filter: Wire<typeof InviteToEvent>) =>
  step<Wire<typeof Invited>>({ event: id }, 'POST', path(id, 'invitations'), filter)
export const checkIn = (id: string, by: { code: string } | { signUpId: string }) =>
  step<Wire<typeof CheckedIn>>({ event: id }, 'POST', path(id, 'check-ins'), by)
export const raiseEventQuestion = (id: string, question: Wire<typeof RaiseEventQuestion>) =>
  step<Wire<typeof QuestionRaised>>(
    { event: id, request: some, enterprise: question.enterpriseId },
    'POST',
    path(id, 'questions'),
    question,
  )
export const closeEvent = (id: string, offer: string) => step<Done>({ event: id }, 'POST', path(id, 'closing'), { offer })
export const callOffEvent = (id: string, reason: string) => step<Done>({ event: id }, 'POST', path(id, 'calling-off'), { reason })
