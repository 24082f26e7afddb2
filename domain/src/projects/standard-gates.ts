import type { GateItem, Verifier } from './gate-item.ts'
import type { LandingKind } from './landing-kind.ts'
import type { Gate } from './project-stage.ts'

const verifierOf: Record<Gate, Verifier> = {
  ...{ talks: 'nobody', signed: 'nobody', registered: 'minister', invoicing: 'minister', staffed: 'minister' },
  taxed: 'tax',
}

type Asked = { landings?: readonly LandingKind[]; optional?: true }

const item = (
  gate: Gate,
  kind: string,
  [name, look, document]: [string, string, string],
  unit: string | null,
  asked: Asked = {},
): GateItem => ({
  ...{ kind, gate, name, look, document, unit },
  verifiedBy: verifierOf[gate],
  landings: asked.landings ?? [],
  optional: asked.optional ?? false,
})

/** What the six gates ask for before a district says otherwise: version 0. R13.3 */
export const standardGates: readonly GateItem[] = [
  item('talks', 'talks-held', ['首次洽谈', '双方、日期、下一步', '洽谈纪要'], null),
  item('talks', 'demand', ['需求', '面积、人数、投资额', '需求表'], null),
  item('signed', 'agreement', ['协议', '双方签章、签署日、约定数', '投资或合作协议'], '万元'),
  item('signed', 'premises', ['场地', '地址在本区、起租日', '选址意见书或租约'], '㎡'),
  item('signed', 'admission', ['准入', '产能、能耗、排放', '准入评估意见'], null, { landings: ['factory'] }),
  item('signed', 'board-resolution', ['集团决议', '决议日、授权', '集团决议'], null, { landings: ['headquarters'] }),
  item('signed', 'first-store', ['首店', '全国、华南或广州首店', '首店证明'], null, { landings: ['shop'] }),
  item('registered', 'licence', ['设立', '信用代码、成立日、住所在区', '营业执照'], '万元'),
  item('registered', 'project-filing', ['投资项目备案', '项目代码、总投资', '备案证'], '万元', { landings: ['factory'] }),
  item('registered', 'foreign-report', ['外资初始报告', '随设立登记在线报', '初始报告回执'], null, {
    landings: ['headquarters'],
    optional: true,
  }),
  item('invoicing', 'invoicing', ['开票资格', '税费种、票种、额度、办结日', '登记回执、赋额通知'], '万元/月'),
  item('staffed', 'headcount', ['在岗', '岗位数、已签数 ÷ 约定', '企业盖章人数说明'], '人'),
  item('staffed', 'insured', ['参保', '属期、参保人数 ÷ 约定', '参保人数回执'], '人'),
  item('staffed', 'site-ready', ['场地可用', '消防结论、日期', '验收意见、备案凭证或免办说明'], '㎡'),
  item('staffed', 'property-consent', ['物业同意装修', '物业签章、面积', '物业同意书'], '㎡', { landings: ['office'] }),
  item('staffed', 'change-of-use', ['用途变更', '市规划联审结论', '市规划联审意见'], null, { landings: ['rd-centre'] }),
  item('staffed', 'env-filing', ['环评备案', '备案号、日期', '环评备案回执'], null, { landings: ['rd-centre'] }),
  item('staffed', 'power-on', ['送电', '容量、送电日', '送电单'], 'kVA', { landings: ['factory'] }),
  item('staffed', 'special-equipment', ['特种设备登记', '设备种类、数量', '特种设备登记证'], '台', {
    landings: ['factory'],
    optional: true,
  }),
  item('staffed', 'food-permit', ['食品经营许可', '许可证号', '食品经营许可证'], null, { landings: ['shop'], optional: true }),
  item('staffed', 'fire-check', ['开业前消防检查', '检查结论', '消防检查意见'], null, { landings: ['shop'] }),
  item('staffed', 'opened', ['开业', '开业日', '开业公告'], null, { landings: ['shop'] }),
  item('taxed', 'tax-paid', ['首笔入库', '税种、属期、入库日', '完税证明'], '万元'),
  item('taxed', 'first-invoice', ['首张发票', '开票日、数电票号后 8 位', '数电票'], '元'),
  item('taxed', 'env-approval', ['环评批复', '批复文号', '环评批复'], null, { landings: ['factory'] }),
  item('taxed', 'discharge', ['排污登记', '登记日', '排污登记回执'], null, { landings: ['factory'] }),
  item('taxed', 'env-acceptance', ['环保自主验收', '公示起止日', '环保自主验收公示'], null, { landings: ['factory'] }),
  item('taxed', 'fixed-investment', ['固定资产投资', '属期、口径', '投资报表'], '万元', { landings: ['factory'] }),
  item('taxed', 'paid-in', ['首期实缴', '实缴日、金额', '银行回单'], '万元', { landings: ['rd-centre', 'headquarters'] }),
  item('taxed', 'entities', ['归总部管理的企业', '名单所附、家数', '归总部管理的企业清单'], '家', { landings: ['headquarters'] }),
  item('taxed', 'turnover', ['首月营业额', '属期', '营业额申报表'], '万元', { landings: ['shop'] }),
]
