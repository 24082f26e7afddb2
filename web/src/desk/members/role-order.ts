import type { OfficeRole, Role } from '@yigen/domain/members/role.ts'

/** The roles in the order a person looks for them; the shapes of the domain would bring their checks along. */
export const workingRoles = ['officer', 'minister', 'clerk', 'head', 'leader'] as const satisfies readonly OfficeRole[]
export const administrators = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const satisfies readonly OfficeRole[]
export const allRoles = [...workingRoles, 'contact', ...administrators] as const satisfies readonly Role[]
