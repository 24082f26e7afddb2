import type {
  AccountChangeReleased as AccountChangeReleasedShape,
  AskedRolesGranted as AskedRolesGrantedShape,
  PasswordResetAsked as PasswordResetAskedShape,
  RolesGranted as RolesGrantedShape,
} from '@yigen/domain/members/account-change.ts'
import type {
  ChangeMember,
  GrantRoles,
  Invited as InvitedShape,
  InviteMember,
  Reinvited as ReinvitedShape,
} from '@yigen/domain/members/member.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { readNotices } from '#shared/read-notices.ts'
import { step } from '../shared/step.ts'

export type Invited = Wire<typeof InvitedShape>
export type Reinvited = Wire<typeof ReinvitedShape>
export type ResetAsked = Wire<typeof PasswordResetAskedShape>
export type Released = Wire<typeof AccountChangeReleasedShape>
export type Invitee = Wire<typeof InviteMember>
type Waiting = { id: string; memberId: string }

/** The steps of the system and the security administrator, one word each. R1.5 */
export const inviteMember = (member: Invitee) => step<Invited>({ member: some }, 'POST', '/api/members', member)
export const changeMember = (id: string, change: Wire<typeof ChangeMember>) =>
  step<void>({ member: id }, 'PATCH', `/api/members/${id}`, change)
export const reinviteMember = (id: string) => step<Reinvited>({ member: id }, 'POST', `/api/members/${id}/invitations`)
export const grantRoles = (id: string, grant: Wire<typeof GrantRoles>) =>
  decided(id, step<Wire<typeof RolesGrantedShape>>({ member: id }, 'PUT', `/api/members/${id}/roles`, grant))
/** A hundred at once, and the next hundred. */
export async function grantAskedRoles(ids: readonly string[]): Promise<Wire<typeof AskedRolesGrantedShape>> {
  const all: Wire<typeof AskedRolesGrantedShape> = { granted: 0, waits: 0, refused: [] }
  for (let i = 0; i < ids.length; i += atOnce) {
    const { granted, waits, refused } = await step<typeof all>({ member: some }, 'POST', '/api/members/asked-roles', {
      ids: ids.slice(i, i + atOnce),
    })
    all.granted += granted
    all.waits += waits
    all.refused.push(...refused)
  }
  return all
}
const atOnce = 100
export const askPasswordReset = (id: string, reason: string) =>
  step<ResetAsked>({ member: id }, 'POST', `/api/members/${id}/password-reset`, { reason })
export const askSecondStepRemoval = (id: string, reason: string) =>
  step<{ changeId: string | null }>({ member: id }, 'POST', `/api/members/${id}/second-step-removal`, { reason })
export const releaseAccountChange = ({ id, memberId }: Waiting) =>
  decided(memberId, step<Released>({ member: some }, 'POST', `/api/account-changes/${id}/release`))
export const refuseAccountChange = ({ id, memberId }: Waiting, reason: string) =>
  decided(memberId, step<void>({ member: some }, 'POST', `/api/account-changes/${id}/refusal`, { reason }))
export const disableMember = (id: string) => step<void>({ member: id }, 'POST', `/api/members/${id}/disabling`)
export const enableMember = (id: string) => step<void>({ member: id }, 'DELETE', `/api/members/${id}/disabling`)
export const barSignIn = (id: string, reason: string) => step<void>({ member: id }, 'POST', `/api/members/${id}/bar`, { reason })
export const liftBar = (id: string) => step<void>({ member: id }, 'DELETE', `/api/members/${id}/bar`)
export const endSessions = (id: string) => step<void>({ member: id }, 'DELETE', `/api/members/${id}/sessions`)

/** Of what they decided themself the bell need not tell any more. */
async function decided<T>(memberId: string, taken: Promise<T>): Promise<T> {
  const done = await taken
  void readNotices({ subjectId: memberId }).catch(() => {})
  return done
}
