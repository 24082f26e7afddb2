import type {
  AppointDeputy,
  AssignEnterprises,
  Assigned as AssignedShape,
  AssignOfficer,
  ContactOrdered as ContactOrderedShape,
  DeputyAppointed as DeputyAppointedShape,
  OrderContact,
  RecordFirstContact,
  RecordFirstContacts,
  RecordLeave,
} from '@yigen/domain/assignments/assignment.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'
import type { LeaveRow } from './team.query.ts'

export type Assigned = Wire<typeof AssignedShape>

/** Who is responsible, who covers, who is away: one word each. */
export const assignOfficer = (enterpriseId: string, assignment: Wire<typeof AssignOfficer>) =>
  step<Assigned>({ enterprise: enterpriseId, assignment: some }, 'POST', `/api/enterprises/${enterpriseId}/assignment`, assignment)
/** The same officer for many; each that cannot says why. Each press is an intention of its own. */
export const assignEnterprises = (assignment: Wire<typeof AssignEnterprises>) =>
  step<BulkDone>({ enterprise: assignment.ids, assignment: some }, 'POST', '/api/assignments', assignment, { key: newKey() })
export const appointDeputy = (officerId: string, appointment: Wire<typeof AppointDeputy>) =>
  step<Wire<typeof DeputyAppointedShape>>({ deputy: some, member: officerId }, 'POST', `/api/members/${officerId}/deputies`, appointment)
export const recordLeave = (memberId: string, leave: Wire<typeof RecordLeave>) =>
  step<LeaveRow>({ leave: some, member: memberId }, 'POST', `/api/members/${memberId}/leaves`, leave)
export const cancelLeave = (memberId: string, leaveId: string) =>
  step<void>({ leave: leaveId, member: memberId }, 'DELETE', `/api/members/${memberId}/leaves/${leaveId}`)
/** Something the minister gives an officer to take up. R3.6 */
export const orderContact = (enterpriseId: string, order: Wire<typeof OrderContact>) =>
  step<Wire<typeof ContactOrderedShape>>(
    { enterprise: enterpriseId, order: some },
    'POST',
    `/api/enterprises/${enterpriseId}/orders`,
    order,
  )
/** Several of them at once, in the same words. */
export const recordFirstContacts = (contacts: Wire<typeof RecordFirstContacts>) =>
  step<BulkDone>({ enterprise: some, assignment: some, order: some }, 'POST', '/api/first-contacts', contacts, { key: newKey() })
/** An enterprise newly given to me was reached for the first time. */
export const recordFirstContact = (enterpriseId: string, contact: Wire<typeof RecordFirstContact>) =>
  step<void>({ enterprise: enterpriseId, assignment: some, order: some }, 'POST', `/api/enterprises/${enterpriseId}/first-contact`, contact)
