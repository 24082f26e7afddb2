import type { GrantRoles, Invited as InvitedShape, InviteMember, Reinvited as ReinvitedShape } from '@yigen/domain/members/member.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'

export type Invited = Wire<typeof InvitedShape>
export type Reinvited = Wire<typeof ReinvitedShape>
export type Invitee = Wire<typeof InviteMember>

/** The steps of the system and the security administrator, one word each. R1.5 */
export const inviteMember = (member: Invitee) => send<Invited>('POST', '/api/members', member)
export const reinviteMember = (id: string) => send<Reinvited>('POST', `/api/members/${id}/invitations`)
export const grantRoles = (id: string, grant: Wire<typeof GrantRoles>) => send<void>('PUT', `/api/members/${id}/roles`, grant)
export const disableMember = (id: string) => send<void>('POST', `/api/members/${id}/disabling`)
export const enableMember = (id: string) => send<void>('DELETE', `/api/members/${id}/disabling`)
export const endSessions = (id: string) => send<void>('DELETE', `/api/members/${id}/sessions`)
