import { type AccessTable, byRole, everyone, of, open, seenInside, theOffice } from './access.ts'
import type { Role } from './role.ts'

/** Of accounts that are there. R1.5 */
export const keepers = ['systemAdministrator', 'securityAdministrator'] as const satisfies readonly Role[]
export const guards = ['securityAdministrator'] as const satisfies readonly Role[]
const bySecurity = of(seenInside, { roles: guards })

/** System administrators make accounts, security administrators grant roles and end sessions. R1.5 */
export const memberAccess = {
  signIn: open,
  getInvitation: open,
  activateAccount: open,
  createFirstAdministrator: open,
  getSession: everyone,
  signOut: everyone,
  changePassword: everyone,
  changeSettings: everyone,
  listMembers: theOffice,
  inviteMember: byRole('systemAdministrator'),
  reinviteMember: of(seenInside, { roles: keepers }),
  grantRoles: bySecurity,
  disableMember: bySecurity,
  enableMember: bySecurity,
  endSessions: bySecurity,
} as const satisfies AccessTable
