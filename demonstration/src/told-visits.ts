import type { FactKind } from '@yigen/domain/enterprises/fact-kinds.ts'

/** A visit of the story: who goes to whom, and what came of it. Facts are of the day of the visit. */
export type VisitTold = {
  enterprise: string
  by: string
  /** days from now at which it was planned and is made; negative days are past */
  plannedDaysAgo: number
  inDays: number
  place: string
  about: string
  joinedBy?: string
  askConsent?: true
  calledOff?: string
  note?: { met: string; words: string; facts: readonly { kind: FactKind; number: number; source: string }[] }
}

const luting = '鹭汀智能装备（广州）有限公司'
const yundu = '广州云渡互动网络科技有限公司'

export const toldVisits: readonly VisitTold[] = [
  {
    ...{
      enterprise: luting,
      by: 'officer01',
      plannedDaysAgo: 9,
      inDays: -6,
      place: '万胜广场 B 座 12 层',
      about: '看研发中心装修，问开业前还缺什么。',
    },
    note: {
      ...{ met: '王嘉树 行政总监、物业何管理员', words: '装修 12 月 5 日完工，工长在场。九层想短租三个月，作临时装配。' },
      facts: [{ kind: 'officeArea', number: 62_000, source: '九层短租意向书' }],
    },
  },
  {
    ...{ enterprise: yundu, by: 'officer01', plannedDaysAgo: 6, inDays: -4, place: '企业会议室', about: '问人才公寓和员工子女入学。' },
    note: { met: '人力资源负责人', words: '十二月有八名新员工入职，公寓先要四套；入学的材料清单当场给了。', facts: [] },
  },
  { enterprise: luting, by: 'officer01', plannedDaysAgo: 1, inDays: 5, place: '万胜广场 B 座 9 层', about: '开业前再看一次用电。' },
  {
    ...{
      enterprise: '广州禾序供应链科技有限公司',
      by: 'officer04',
      plannedDaysAgo: 3,
      inDays: 3,
      place: '企业仓库',
      about: '看冷库扩建，问融资。',
    },
    joinedBy: 'officer12',
  },
  {
    ...{
      enterprise: '广州禾序供应链科技有限公司',
      by: 'officer05',
      plannedDaysAgo: 2,
      inDays: 8,
      place: '企业仓库',
      about: '看夜间装卸噪声整改。',
    },
    askConsent: true,
  },
  {
    ...{
      enterprise: '广州星槎会展有限公司',
      by: 'officer05',
      plannedDaysAgo: 4,
      inDays: 2,
      place: '会展中心办公区',
      about: '问展期用工。',
    },
    calledOff: '企业当天布展，改到下周。',
  },
]
