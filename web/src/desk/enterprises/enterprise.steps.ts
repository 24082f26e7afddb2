import type {
  AddContact,
  AddCreditCode,
  AddEnterprise,
  ChangeContact,
  ChangeEnterprise,
  ContactAdded as ContactAddedShape,
  ContactInvited as ContactInvitedShape,
  EnterpriseAdded as EnterpriseAddedShape,
  PhoneRevealed as PhoneRevealedShape,
} from '@yigen/domain/enterprises/enterprise.ts'
import type { FactRecorded as FactRecordedShape, RecordFact } from '@yigen/domain/enterprises/fact.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'

export type ContactInvited = Wire<typeof ContactInvitedShape>

/** The steps on an enterprise as the desk takes them, one word each. */
export const addEnterprise = (enterprise: Wire<typeof AddEnterprise>) =>
  step<Wire<typeof EnterpriseAddedShape>>({ enterprise: some }, 'POST', '/api/enterprises', enterprise)
export const addCreditCode = (id: string, code: Wire<typeof AddCreditCode>) =>
  step<Wire<typeof EnterpriseAddedShape>>({ enterprise: id }, 'POST', `/api/enterprises/${id}/credit-code`, code)
export const changeEnterprise = (id: string, change: Wire<typeof ChangeEnterprise>) =>
  step<void>({ enterprise: id }, 'PATCH', `/api/enterprises/${id}`, change)
export const closeEnterprise = (id: string, reason: string) =>
  step<void>({ enterprise: id, assignment: some, clock: some }, 'POST', `/api/enterprises/${id}/closing`, { reason })
/** Its own page is left before anything is asked again: it is not there any more. */
export const takeBackEnterprise = (id: string, reason: string) => step<void>({}, 'POST', `/api/enterprises/${id}/taking-back`, { reason })
export const recordFact = (id: string, fact: Wire<typeof RecordFact>) =>
  step<Wire<typeof FactRecordedShape>>({ fact: some, within: { enterprise: id } }, 'POST', `/api/enterprises/${id}/facts`, fact)
export const addContact = (id: string, contact: Wire<typeof AddContact>) =>
  step<Wire<typeof ContactAddedShape>>({ contact: some, within: { enterprise: id } }, 'POST', `/api/enterprises/${id}/contacts`, contact)

export const changeContact = (id: string, contactId: string, change: Wire<typeof ChangeContact>) =>
  step<void>({ contact: contactId, within: { enterprise: id } }, 'PATCH', `/api/enterprises/${id}/contacts/${contactId}`, change)

/** Each invitation makes a new one-time link, so each press is an intention of its own. */
export const inviteContact = (id: string, contactId: string) =>
  step<ContactInvited>(
    { contact: contactId, within: { enterprise: id } },
    'POST',
    `/api/enterprises/${id}/contacts/${contactId}/invitation`,
    undefined,
    { key: newKey() },
  )
export const revealPhone = (id: string, contactId: string) =>
  step<Wire<typeof PhoneRevealedShape>>({}, 'POST', `/api/enterprises/${id}/contacts/${contactId}/phone`)
