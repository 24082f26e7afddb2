import type { Sentence } from '#wire/language.ts'
import type { Role } from './role.ts'

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

/** Roles in words, in both languages: 首席服务官、单位负责人. */
export function rolesInWords(held: readonly Role[]): Sentence {
  if (held.length === 0) return { zh: '无角色', en: 'no role' }
  return { zh: held.map(role => roleWords[role].zh).join('、'), en: held.map(role => roleWords[role].en).join(', ') }
}
