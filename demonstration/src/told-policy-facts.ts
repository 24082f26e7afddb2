import type { FactSource } from '@yigen/domain/verdicts/fact-source.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'

/** A day is told from now. */
export type ToldValue = FactValue | { daysAgo: number }
type Facts = Readonly<Record<string, ToldValue>>
/** What was learnt at one time from one source; days are from now. */
type Learnt = { sourceKind: FactSource; source: string; daysAgo: number; facts: Facts }
export type PolicyFactsTold = { enterprise: string; by: string; learnt: readonly Learnt[] }

/** Research of three years against the sales of three years, in 万元; all of it in the country but a twentieth. */
const audited = (research: number, sales: number, lastYear: number): Facts => ({
  '企业.近三年研发费用': research,
  '企业.近三年境内研发费用': Math.floor(research * 0.95),
  '企业.近三年销售收入': sales,
  '企业.最近一年销售收入': lastYear,
  '企业.近一年总收入': lastYear,
  '企业.近一年高新技术产品收入': Math.floor(lastYear * 0.8),
})

const reviewed = (score: number): Facts => ({
  '企业.核心知识产权所有权经评审': true,
  '企业.主要产品技术领域经评审': true,
  '企业.创新能力评价得分': score,
})

const staffed = (engineers: number, staff: number): Facts => ({ '企业.科技人员数': engineers, '企业.当年职工总数': staff })
const noAccident: Facts = { '企业.最近重大事故或严重环境违法日期': null }

/** Yuan, people, 万元. */
const taxed = (income: number, staff: number, assets: number): Facts => ({
  '企业.从事国家非限制和禁止行业': true,
  '企业.年度应纳税所得额': income,
  '企业.从业人数季度平均': staff,
  '企业.资产总额季度平均': assets,
})

/** Yuan of the research accounts. */
const deducted = (own: number, other: number): Facts => ({
  '企业.居民企业': true,
  '企业.查账征收且会计核算健全': true,
  '企业.属于研发活动': true,
  '企业.负面清单行业收入占比': 0,
  '企业.人员人工等五项费用': own,
  '企业.其他相关费用': other,
  '企业.委托境内研发费用': 0,
  '企业.委托境外机构研发费用': 0,
  '企业.集成电路或工业母机清单内': false,
})

const aboveScale = (year: number): Facts => ({
  '企业.所在地市': '广州',
  '企业.首次升规年度': year,
  '企业.小微工业企业': true,
  '企业.已享受省小升规奖补': false,
  '企业.当年投产即上规': false,
  '企业.转专业企业': false,
  '企业.跨地市企业': false,
  '企业.近三年重大安全质量环境问题': false,
})

/** ㎡ and yuan a month, moved in lately; whether its trade fits the building is another's word. */
const rented = (area: number, rent: number): Facts => ({
  '演示.入驻日期': { daysAgo: 40 },
  '演示.自用面积': area,
  '演示.转租': false,
  '演示.月租金': rent,
})

/** Of twelve enterprises, so that something stands in every group: fits, one step short, one question away, no. */
export const toldPolicyFacts: readonly PolicyFactsTold[] = [
  {
    ...{ enterprise: '鹭汀智能装备（广州）有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'document', source: '专项审计报告', daysAgo: 7, facts: audited(188, 4000, 1500) },
      { sourceKind: 'office', source: '区科技工业商务和信息化局', daysAgo: 5, facts: { ...reviewed(75), ...noAccident } },
      { sourceKind: 'office', source: '琶洲管理委员会', daysAgo: 20, facts: { '演示.产业方向': true } },
      { sourceKind: 'visit', source: '行政总监 王嘉树', daysAgo: 27, facts: { ...staffed(20, 86), ...rented(1180, 128_000) } },
      {
        sourceKind: 'document',
        source: '企业所得税年度申报表',
        daysAgo: 402,
        facts: { '企业.从业人数季度平均': 79, '企业.资产总额季度平均': 3260 },
      },
      { sourceKind: 'call', source: '财务 李会计', daysAgo: 2, facts: { '企业.划型行业': '工业', ...deducted(1_460_000, 120_000) } },
    ],
  },
  {
    ...{ enterprise: '广州云渡互动网络科技有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'document', source: '审计报告', daysAgo: 48, facts: audited(5400, 61_000, 22_400) },
      { sourceKind: 'office', source: '认定机构评审意见', daysAgo: 430, facts: reviewed(83) },
      {
        sourceKind: 'call',
        source: '人力资源总监 柯景澄',
        daysAgo: 12,
        facts: { ...staffed(142, 268), '企业.划型行业': '软件和信息技术服务业' },
      },
      { sourceKind: 'office', source: '区应急管理局', daysAgo: 12, facts: noAccident },
    ],
  },
  {
    ...{ enterprise: '广州禾序供应链科技有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'visit', source: '总经理 殷致远', daysAgo: 33, facts: { ...taxed(3_120_000, 108, 4100), '企业.划型行业': '仓储业' } },
      { sourceKind: 'visit', source: '总经理 殷致远', daysAgo: 33, facts: rented(1460, 88_000) },
    ],
  },
  {
    ...{ enterprise: '岭川检测技术（广州）有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'document', source: '企业所得税年度申报表', daysAgo: 180, facts: taxed(1_860_000, 61, 2350) },
      { sourceKind: 'document', source: '研发辅助账', daysAgo: 20, facts: deducted(2_700_000, 240_000) },
      { sourceKind: 'call', source: '实验室主任 辛维桢', daysAgo: 9, facts: { ...staffed(26, 64), '企业.划型行业': '其他未列明行业' } },
    ],
  },
  {
    ...{ enterprise: '广州榕光生物科技有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'document', source: '审计报告', daysAgo: 75, facts: audited(960, 9800, 3900) },
      { sourceKind: 'call', source: '财务总监 席听澜', daysAgo: 6, facts: { ...staffed(31, 78), ...noAccident, '企业.划型行业': '工业' } },
      { sourceKind: 'document', source: '财务报表', daysAgo: 41, facts: taxed(2_240_000, 76, 5120) },
      { sourceKind: 'document', source: '研发辅助账', daysAgo: 6, facts: deducted(3_380_000, 410_000) },
    ],
  },
  {
    ...{ enterprise: '广州潮音数字娱乐有限公司', by: 'officer01' },
    learnt: [
      {
        sourceKind: 'call',
        source: '人力资源主管 沙芷若',
        daysAgo: 15,
        facts: { ...staffed(12, 134), '企业.划型行业': '软件和信息技术服务业' },
      },
      { sourceKind: 'document', source: '审计报告', daysAgo: 390, facts: audited(610, 11_400, 4800) },
      { sourceKind: 'office', source: '认定机构评审意见', daysAgo: 390, facts: reviewed(72) },
      { sourceKind: 'office', source: '区应急管理局', daysAgo: 15, facts: noAccident },
    ],
  },
  {
    ...{ enterprise: '广州砚北工业设计有限公司', by: 'officer01' },
    learnt: [{ sourceKind: 'visit', source: '合伙人 孔慕白', daysAgo: 24, facts: taxed(640_000, 41, 880) }],
  },
  {
    ...{ enterprise: '广州木青医疗器械有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'office', source: '区统计局', daysAgo: 96, facts: aboveScale(2024) },
      { sourceKind: 'document', source: '专项审计报告', daysAgo: 65, facts: { ...audited(720, 10_600, 4100), ...reviewed(78) } },
      { sourceKind: 'call', source: '总经理 萧敬亭', daysAgo: 4, facts: { '企业.划型行业': '工业', ...staffed(8, 92), ...noAccident } },
      { sourceKind: 'document', source: '企业所得税年度申报表', daysAgo: 210, facts: taxed(2_980_000, 90, 4630) },
    ],
  },
  {
    ...{ enterprise: '广州灯塔纺织联合有限公司', by: 'officer01' },
    learnt: [
      { sourceKind: 'document', source: '年度报告', daysAgo: 420, facts: taxed(11_400_000, 219, 18_200) },
      { sourceKind: 'call', source: '财务经理 蒋和畅', daysAgo: 18, facts: { '企业.划型行业': '工业', ...staffed(9, 215) } },
      { sourceKind: 'office', source: '区统计局', daysAgo: 96, facts: { '企业.首次升规年度': 2017 } },
    ],
  },
  {
    ...{ enterprise: '广州星槎会展有限公司', by: 'officer05' },
    learnt: [
      {
        sourceKind: 'call',
        source: '项目经理 游凯风',
        daysAgo: 11,
        facts: { ...taxed(1_320_000, 57, 1640), '企业.划型行业': '租赁和商务服务业' },
      },
      { sourceKind: 'visit', source: '项目经理 游凯风', daysAgo: 38, facts: rented(288, 31_000) },
      { sourceKind: 'office', source: '琶洲管理委员会', daysAgo: 20, facts: { '演示.产业方向': true } },
    ],
  },
  {
    ...{ enterprise: '广州珠岸冷链物流有限公司', by: 'officer06' },
    learnt: [
      { sourceKind: 'document', source: '财务报表', daysAgo: 52, facts: { ...taxed(2_060_000, 94, 5000), '企业.划型行业': '仓储业' } },
    ],
  },
  {
    ...{ enterprise: '广州纬织坊服饰有限公司', by: 'officer03' },
    learnt: [
      { sourceKind: 'call', source: '行政经理 鲍晓岚', daysAgo: 29, facts: { '企业.划型行业': '工业', '企业.从业人数季度平均': 72 } },
      { sourceKind: 'office', source: '区统计局', daysAgo: 96, facts: aboveScale(2023) },
    ],
  },
]
