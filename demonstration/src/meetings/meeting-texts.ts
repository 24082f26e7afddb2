import type { AgendaFact } from '@yigen/domain/meetings/agenda-facts.ts'

/** What was said of an item, and what was decided: within so many working days, and how it was done. */
export type TalkedOf = { minutes: string; decided: string; days: number; done: string }

type Difficulty = TalkedOf & { words: string; wanted: string }

/** It goes up to the city. */
export const overTwoRules: Difficulty = {
  words: '区里和市里对办理口径不一致，企业按一边备了材料，另一边不收。',
  wanted: '由谁牵头，把口径写成一页。',
  minutes: '口径以市里书面为准，由服务官把两边要求列成一页，先发企业，再报区里备案。',
  ...{ decided: '把两边要求列成一页发企业，同时报区里。', days: 3, done: '一页已发企业，区里留存一份。' },
}

/** What an officer finds hard, what the meeting is to decide, and what it said. */
export const difficultyTexts: readonly Difficulty[] = [
  overTwoRules,
  {
    words: '场地交付时间一拖再拖，企业在看外区的房子。',
    wanted: '备选场地和答复时限。',
    minutes: '街道手上有两处空置，先带企业看，同时请业主书面确认交付日。',
    ...{ decided: '带企业看两处备选场地，拿到业主书面交付日。', days: 4, done: '看过两处，企业选定一处，业主书面确认下月 10 日交付。' },
  },
  {
    words: '企业提出的条件超出现有政策，谈了三次没有进展。',
    wanted: '可以给到哪一步、谁来答复。',
    minutes: '政策之外的不承诺；能给的逐条列清，由服务官当面说明，不用电话。',
    ...{ decided: '当面向企业逐条说明能给的和不能给的。', days: 5, done: '已当面说明，企业接受其中四条，一条另找渠道。' },
  },
  {
    words: '两个部门各自等对方先出意见，已经等了一周。',
    wanted: '先后顺序和期限。',
    minutes: '先出初审意见，再会审，两家同一天收件；顺序写进交办。',
    ...{ decided: '约两家同一天到企业现场，当场定先后。', days: 3, done: '现场会已开，先出初审意见，三个工作日内会审。' },
  },
  {
    words: '企业负责人换了，前面谈好的事项新负责人不认。',
    wanted: '要不要重新走访一次。',
    minutes: '重新走访一次，把谈好的事项写成清单请双方确认。',
    ...{ decided: '重新走访，事项清单请新负责人确认。', days: 4, done: '清单已确认，删去一项，新增用电一项。' },
  },
]

/** What a meeting says of a fact that gathered by itself. */
export const factTexts: Partial<Record<AgendaFact, TalkedOf>> = {
  matterLate: {
    minutes: '先给企业一次答复，说清卡在哪、什么时候有结果；下次会再看。',
    ...{ decided: '给企业一次答复，写明下一步和时间。', days: 2, done: '已答复企业，写明下一步和时间。' },
  },
  projectStuck: {
    minutes: '两周没有动静，先问清企业还来不来；来，就重排节点。',
    ...{ decided: '约见企业负责人，问清落地还差什么。', days: 3, done: '已见面，还差租赁合同，节点已重排。' },
  },
  projectNew: {
    minutes: '新线索，按模板排方案，下周拿初稿。',
    ...{ decided: '按模板排出方案初稿。', days: 5, done: '初稿已排，等部长审定。' },
  },
  projectMoved: {
    minutes: '进度符合方案，盯住下一道门。',
    ...{ decided: '对照方案核对下一阶段的材料。', days: 4, done: '已核对，缺一份，企业本周补。' },
  },
}

/** 提请: what the last meeting wants of a leader. R17.3 */
export const askedOfLeader = '请商市规划和自然资源局，能否对这一项单独提前审查。'

/** What a meeting could not settle, and what the city answered. R17.5 */
export const lentUp = {
  question: '市、区口径不一致，请市里书面明确按哪一份材料受理。',
  tried: '区里两家单位会商两次，都认为权限在市里。',
  answer: '按市级清单受理，区里先收件的不退；书面口径周五前发各区。',
  minutes: '市里已书面明确，按市级清单受理，今天起执行。',
}
