import type { TemplateOwner } from '@yigen/domain/plans/plan-template.ts'
import { dayInWords } from '../hours.ts'
import type { Chance } from '../seed.ts'

const finished: Record<TemplateOwner['kind'], readonly string[]> = {
  unit: ['{name}已办结，结果当天送到企业。', '材料齐全，{name}按承诺办结。', '{name}办结，批文和回执已交企业项目负责人。'],
  street: ['{name}已办结，回执当天给到企业。', '现场核过，{name}办结。'],
  officer: ['{name}做完，要点已和企业逐条确认。', '当面谈过，{name}完成，纪要发双方。'],
  enterprise: ['{name}完成，企业当天发来凭证，已核看原件。', '企业报{name}完成，现场看过属实。', '{name}完成，企业项目负责人来电确认。'],
  outside: ['{name}办结，函件已收到并转企业。', '对方来电告知{name}办结，书面件随后到。'],
}

/** What is said of a milestone that is done. */
export const finishedWords = (chance: Chance, owner: TemplateOwner['kind'], name: string): string =>
  chance.pick(finished[owner]).replace('{name}', name)

/** What an authority outside has said of when it will be done. */
export const expectedWords = (authority: string, until: Temporal.PlainDate): string =>
  `${authority}回话：还在排期，预计 ${dayInWords(until)}办完，已同企业说明。`

/** How a review that names nothing reads, in turn. */
export const steadyWords: readonly string[] = [
  '按方案走，各单位交办都在承诺时限内，企业没有新的顾虑。',
  '本期节点按时完成，下一步材料已提前送到承办单位。',
  '进度正常。企业对场地满意，资金安排没有变化。',
]

/** The progress of a project as the enterprise reads it, in turn. */
export const progressWords: readonly string[] = [
  '企业负责人带队看场地，对交通和层高满意，留了户型图。',
  '同企业对了用工和用电需求，清单双方各存一份。',
  '区里几个部门一起答复了企业提出的三个问题，企业表示清楚。',
]
