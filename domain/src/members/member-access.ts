import { type AccessTable, byRole, everyone, of, open, seenInside, theOffice } from './access.ts'
import { administratorRoles, type Role } from './role.ts'

/** Of accounts that are there. R1.5 */
export const keepers = ['systemAdministrator', 'securityAdministrator'] as const satisfies readonly Role[]
export const makers = ['systemAdministrator'] as const satisfies readonly Role[]
export const guards = ['securityAdministrator'] as const satisfies readonly Role[]
/** Who asks that the password of an account in use be set anew; of a system administrator's account both keepers do. R1.6 */
export const resetAskers = ['systemAdministrator'] as const satisfies readonly Role[]
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
  changeMember: of(seenInside, { roles: makers }),
  getMemberTies: of(seenInside, { roles: keepers }),
  reinviteMember: of(seenInside, { roles: keepers }),
  grantRoles: bySecurity,
  grantAskedRoles: byRole(...guards),
  disableMember: bySecurity,
  enableMember: bySecurity,
  barSignIn: bySecurity,
  liftBar: bySecurity,
  endSessions: bySecurity,
  listAccountChanges: byRole(...administratorRoles),
  askPasswordReset: of(seenInside, { roles: resetAskers }),
  askSecondStepRemoval: of(seenInside, { roles: resetAskers }),
  releaseAccountChange: of([{ roles: administratorRoles }], { decides: true }),
  refuseAccountChange: of([{ roles: administratorRoles }], { decides: true }),
} as const satisfies AccessTable
