import type { Role } from '@yigen/domain/members/role.ts'
import type { DemoMember, Login } from '../demonstration.types.ts'

const at = (unit: string, login: Login, name: string, title: string, phone: string, ...roles: Role[]): DemoMember => ({
  ...{ login, name, title, unit, roles, phone: `138-0106-${phone}` },
})
const officer = (login: Login, name: string, title: string, phone: string, deputy: Login): DemoMember => ({
  ...at('investment', login, name, title, phone, 'officer'),
  ...{ minister: 'minister01', deputy },
})

/** A whole district, smaller than Haizhu: everybody who is needed to answer, refuse, verify and keep the accounts. */
export const peopleOfTianhe: readonly DemoMember[] = [
  at('investment', 'minister01', '梅若谦', '副主任、项目部长', '0008', 'minister'),
  officer('officer01', '洛秋明', '投资服务科科长', '0012', 'officer02'),
  officer('officer02', '贺兰亭', '投资服务科副科长', '0013', 'officer03'),
  officer('officer03', '晏晴川', '企业服务科一级科员', '0014', 'officer01'),
  at('investment', 'head-investment01', '容景行', '主任', '0101', 'head'),
  at('tax', 'head-tax01', '费元启', '副局长', '0110', 'head'),
  at('tax', 'clerk-tax01', '路遥知', '第二税务所副所长', '0111', 'clerk'),
  at('440106', 'leader01', '褚怀谷', '副区长', '0301', 'leader'),
  at('service', 'admin-system', '毛知白', '系统管理员', '0401', 'systemAdministrator'),
  at('service', 'admin-security', '戚守默', '安全管理员', '0402', 'securityAdministrator'),
  at('service', 'admin-audit', '查慎行', '审计管理员', '0403', 'auditAdministrator'),
]

/** Who records and who verifies, where the register and the results are all there is. */
export const peopleOfRegister = (place: string): readonly DemoMember[] => [
  at('investment', 'minister01', `${place}周以宁`.slice(-3), '副主任、项目部长', '0008', 'minister'),
  at('investment', 'head-investment01', `${place}许静安`.slice(-3), '主任', '0101', 'head'),
  at('tax', 'clerk-tax01', `${place}何守正`.slice(-3), '税务所副所长', '0111', 'clerk'),
]
