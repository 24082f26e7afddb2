import type { Role } from '@yigen/domain/members/role.ts'
import type { DemoMember } from './demonstration.types.ts'

const at = (unit: string, login: string, name: string, title: string, phone: string, ...roles: Role[]): DemoMember => ({
  login,
  name,
  title,
  unit,
  roles,
  phone: `138-0000-${phone}`,
})

const officer = (
  login: string,
  name: string,
  unit: string,
  title: string,
  phone: string,
  minister: string,
  deputy: string,
  ...more: Role[]
) => ({
  ...at(unit, login, name, title, phone, 'officer', ...more),
  minister,
  deputy,
})

const street = (number: string) => `440105${number}`

export const ministers: readonly DemoMember[] = [
  at('investment', 'minister01', '郑怀远', '副主任、项目部长', '0008', 'minister'),
  at('investment', 'minister02', '谢蕴真', '产业服务部部长、项目部长', '0009', 'minister'),
]

/** Two come from streets, one is a bureau's deputy director: anyone with the role can be an enterprise's officer. */
export const officers: readonly DemoMember[] = [
  officer('officer01', '陈若溪', 'investment', '投资服务一科科长', '0012', 'minister01', 'officer02'),
  officer('officer02', '黎景行', 'investment', '投资服务一科副科长', '0027', 'minister01', 'officer01'),
  officer('officer03', '许望川', street('012'), '经济发展办主任', '0031', 'minister01', 'officer05'),
  officer('officer04', '沈亦舟', 'industry', '副局长', '0034', 'minister01', 'officer01', 'head'),
  officer('officer05', '顾清和', 'investment', '投资服务一科四级主任科员', '0038', 'minister01', 'officer06'),
  officer('officer06', '宋知微', 'investment', '投资服务二科科长', '0042', 'minister01', 'officer05'),
  officer('officer07', '叶疏桐', 'investment', '投资服务二科四级主任科员', '0045', 'minister01', 'officer08'),
  officer('officer08', '邱延之', 'investment', '重点项目科科长', '0049', 'minister02', 'officer07'),
  officer('officer09', '江映秋', 'investment', '重点项目科一级科员', '0053', 'minister02', 'officer10'),
  officer('officer10', '卓文澜', 'investment', '企业服务科科长', '0057', 'minister02', 'officer09'),
  officer('officer11', '冯若岩', 'investment', '企业服务科一级科员', '0061', 'minister02', 'officer12'),
  officer('officer12', '麦嘉禾', street('016'), '经济发展办副主任', '0066', 'minister02', 'officer11'),
]

export const headsAndClerks: readonly DemoMember[] = [
  at('investment', 'head-investment01', '简伯言', '主任', '0101', 'head'),
  at('tax', 'head-tax01', '潘绍文', '副局长', '0110', 'head'),
  at('tax', 'clerk-tax01', '苏晚晴', '第一税务所副所长', '0111', 'clerk'),
  at('market', 'head-market01', '骆启明', '副局长', '0120', 'head'),
  at('market', 'clerk-market01', '关以墨', '登记注册科一级科员', '0121', 'clerk'),
  at('housing', 'head-housing01', '邹汉平', '副局长', '0130', 'head'),
  at('housing', 'clerk-housing01', '罗以宁', '消防监管科副科长', '0131', 'clerk'),
  at('hr', 'head-hr01', '丁若谷', '副局长', '0140', 'head'),
  at('hr', 'clerk-hr01', '姚静姝', '人才服务科一级科员', '0141', 'clerk'),
  at('education', 'head-education01', '施雅言', '副局长', '0150', 'head'),
  at('education', 'clerk-education01', '曾思齐', '基础教育科副科长', '0151', 'clerk'),
  at('talent', 'head-talent01', '范仲宜', '副主任', '0160', 'head'),
  at('talent', 'clerk-talent01', '乔书宜', '人才服务专员', '0161', 'clerk'),
  at('fire', 'head-fire01', '霍振邦', '大队长', '0170', 'head'),
  at('fire', 'clerk-fire01', '高承志', '防火监督科监督员', '0171', 'clerk'),
  at('industry', 'head-industry01', '贝定一', '局长', '0180', 'head'),
  at('industry', 'clerk-industry01', '殷若拙', '企业服务科一级科员', '0181', 'clerk'),
  at('service', 'head-service01', '古道然', '副局长', '0190', 'head'),
  at('police', 'head-police01', '石敬之', '户政大队大队长', '0195', 'head'),
  at('environment', 'head-environment01', '温如海', '副局长', '0197', 'head'),
  at('urban', 'head-urban01', '池正则', '副局长', '0199', 'head'),
  at(street('015'), 'street-pazhou01', '梁砚秋', '党工委委员、办事处副主任', '0201', 'head', 'clerk'),
  at(street('001'), 'street-chigang01', '彭乐山', '办事处副主任', '0211', 'head', 'clerk'),
  at(street('012'), 'street-fengyang01', '韦敏求', '办事处主任', '0221', 'head', 'clerk'),
  at(street('016'), 'street-nanzhou01', '伍景澄', '办事处副主任', '0231', 'head', 'clerk'),
]

export const leaders: readonly DemoMember[] = [
  at('440105', 'leader01', '苏明哲', '区委常委、副区长', '0301', 'leader'),
  at('440105', 'leader02', '康令仪', '副区长', '0302', 'leader'),
]

/** Three people (三员分立), each with one role only. */
export const administrators: readonly DemoMember[] = [
  at('service', 'admin-system', '易存真', '系统管理员', '0401', 'systemAdministrator'),
  at('service', 'admin-security', '严守静', '安全管理员', '0402', 'securityAdministrator'),
  at('service', 'admin-audit', '鉴明远', '审计管理员', '0403', 'auditAdministrator'),
]

export const people: readonly DemoMember[] = [...ministers, ...officers, ...headsAndClerks, ...leaders, ...administrators]

export function memberOf(login: string): DemoMember {
  const member = people.find(one => one.login === login)
  if (!member) throw new RangeError(`no member ${login}`)
  return member
}
