import { z } from 'zod'

/** R1.2 */
export const roles = [
  'officer',
  'minister',
  'clerk',
  'head',
  'leader',
  'contact',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const
export const Role = z.enum(roles).meta({ id: 'Role' })
export type Role = (typeof roles)[number]
/** What the office gives its own people; a contact comes only by an enterprise's invitation. */
export const OfficeRole = Role.exclude(['contact']).meta({ id: 'OfficeRole' })
export type OfficeRole = z.infer<typeof OfficeRole>

/** Who does what is asked of their unit. R7.2 */
export const unitRoles = ['clerk', 'head'] as const satisfies readonly Role[]

export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const satisfies readonly Role[]

/** Three administrators, three people (三员分立): none of those roles stands beside another. R1.2 */
export function rolesClash(held: readonly Role[]): boolean {
  return held.length > 1 && held.some(role => (administratorRoles as readonly Role[]).includes(role))
}
