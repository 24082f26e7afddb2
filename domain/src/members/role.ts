import { z } from 'zod'
import type { Sentence } from '#wire/language.ts'

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

export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const satisfies readonly Role[]

export const roleWords: Record<Role, Sentence> = {
  officer: { zh: '首席服务官', en: 'chief service officer' },
  minister: { zh: '项目部长', en: 'project minister' },
  clerk: { zh: '经办人', en: 'clerk' },
  head: { zh: '单位负责人', en: 'head of unit' },
  leader: { zh: '领导', en: 'leader' },
  contact: { zh: '企业联系人', en: 'enterprise contact' },
  systemAdministrator: { zh: '系统管理员', en: 'system administrator' },
  securityAdministrator: { zh: '安全管理员', en: 'security administrator' },
  auditAdministrator: { zh: '审计管理员', en: 'audit administrator' },
}

/** Three administrators, three people (三员分立): none of those roles stands beside another. R1.2 */
export function rolesClash(held: readonly Role[]): boolean {
  return held.length > 1 && held.some(role => (administratorRoles as readonly Role[]).includes(role))
}

/** Roles in words, in both languages: 首席服务官、单位负责人. */
export function rolesInWords(held: readonly Role[]): Sentence {
  if (held.length === 0) return { zh: '无角色', en: 'no role' }
  return { zh: held.map(role => roleWords[role].zh).join('、'), en: held.map(role => roleWords[role].en).join(', ') }
}
