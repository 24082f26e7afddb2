import { officeSessionMinutes } from './office-session.ts'
import { administratorRoles, type Role } from './role.ts'

/** Minutes without an act after which a session ends, and minutes after which it ends in any case. */
export type SessionLimits = { idleMinutes: number; absoluteMinutes: number }

/** How long who showed the password has for the second step. */
export const secondStepMinutes = 10

const administrators: SessionLimits = { idleMinutes: 30, absoluteMinutes: officeSessionMinutes }
const office: SessionLimits = { idleMinutes: 2 * 60, absoluteMinutes: officeSessionMinutes }
const enterprise: SessionLimits = { idleMinutes: 7 * 24 * 60, absoluteMinutes: 30 * 24 * 60 }

/** Administrators 30 minutes idle (GB/T 22239-2019 level 3), the office a morning's pause, an enterprise's own phone a week, a month in any case. */
export function sessionLimitsOf(roles: readonly Role[]): SessionLimits {
  if (roles.some(role => (administratorRoles as readonly Role[]).includes(role))) return administrators
  return roles.length === 1 && roles[0] === 'contact' ? enterprise : office
}
