import { type WorkingTime, workingTimeWords } from '#calendar/working-hours.ts'
import { minutesADay } from '#calendar/working-time.ts'
import type { Rung } from '#clocks/rung.ts'
import { rungRoles, rungWords } from '#clocks/rung-words.ts'
import type { UnitClass } from '#clocks/unit-class.ts'
import type { Sentence } from '#wire/language.ts'
import { type DistrictSettings, type NumberName, numberNames } from './district-numbers.ts'

/** What each number is called, and what it counts. */
export const numberWords: Readonly<Record<NumberName, Sentence & { unit: Sentence }>> = {
  receivedDaysBack: { zh: '来电、走访补录最多早', en: 'a call or visit is entered at most', unit: { zh: '天', en: 'days later' } },
  unclassifiedDays: {
    zh: '未归类诉求的办结时限',
    en: 'settlement of what is not classified',
    unit: { zh: '个工作日', en: 'working days' },
  },
  reopeningDays: { zh: '办结后企业可重新提起', en: 'an enterprise takes a settled matter up again within', unit: { zh: '天', en: 'days' } },
  leastWaysTried: { zh: '提出婉拒前至少试过', en: 'ways tried before a refusal is proposed', unit: { zh: '种办法', en: 'at least' } },
  releaseHours: { zh: '婉拒审定', en: 'deciding a proposed refusal', unit: { zh: '个工作小时', en: 'working hours' } },
  appealDays: { zh: '婉拒后企业可申请复核', en: 'an enterprise appeals within', unit: { zh: '天', en: 'days' } },
  appealDecisionDays: { zh: '复核决定', en: 'deciding an appeal', unit: { zh: '个工作日', en: 'working days' } },
  pauseDays: { zh: '暂停计时合计最多', en: 'pausing, in all at most', unit: { zh: '个工作日', en: 'working days' } },
  acceptanceHours: {
    zh: '部门接收或退回交办',
    en: 'a department accepts or returns a task',
    unit: { zh: '个工作小时', en: 'working hours' },
  },
  liftHours: {
    zh: '提请协调的审核与上级接收',
    en: 'deciding on a question for the level above, and taking it up',
    unit: { zh: '个工作小时', en: 'working hours' },
  },
  projectPauseDays: { zh: '项目暂停最多', en: 'pausing a project, at most', unit: { zh: '天', en: 'days' } },
  stuckDays: { zh: '项目没有进展算停滞', en: 'a project without progress is stuck after', unit: { zh: '天', en: 'days' } },
  reviewDays: { zh: '重点项目研判间隔最多', en: 'a key project is reviewed at least every', unit: { zh: '天', en: 'days' } },
  chaseDays: {
    zh: '区外单位过了预计时间，催问间隔',
    en: 'an authority outside past its expected time is chased every',
    unit: { zh: '个工作日', en: 'working days' },
  },
  visitGapDays: {
    zh: '两个单位走访同一企业，间隔',
    en: 'two bureaus keep, between their visits of one enterprise,',
    unit: { zh: '天', en: 'days' },
  },
  premisesDays: {
    zh: '场地没有人确认，标出来',
    en: 'premises that nobody confirmed are marked after',
    unit: { zh: '天', en: 'days' },
  },
  delegationDays: { zh: '委托办理最长', en: 'an authorisation runs, at most', unit: { zh: '天', en: 'days' } },
  paperDays: {
    zh: '委托结束后，证件号码保存',
    en: 'numbers of papers are kept, after the end of the authorisation,',
    unit: { zh: '天', en: 'days' },
  },
  visitorDays: {
    zh: '驻点结束后，没有账号的来访人号码保存',
    en: 'numbers of visitors without an account are kept, after the session,',
    unit: { zh: '天', en: 'days' },
  },
  policyFactMonths: {
    zh: '政策事实没有更新，标出来',
    en: 'facts for policies are marked as old after',
    unit: { zh: '个月', en: 'months' },
  },
}

type SetByDistrict = Pick<DistrictSettings, 'workingTime' | 'numbers' | 'ladder'>

/** What changed between two versions, each number with the one before. */
export function settingsChangeInWords(before: SetByDistrict, after: SetByDistrict): Sentence {
  const said: Sentence[] = []
  const [from, to] = [workingTimeWords(before.workingTime), workingTimeWords(after.workingTime)]
  if (from.zh !== to.zh) said.push({ zh: `工作时间由 ${from.zh} 改为 ${to.zh}`, en: `working time ${to.en} instead of ${from.en}` })
  for (const name of numberNames) {
    const [old, now] = [before.numbers[name], after.numbers[name]]
    const { zh, en, unit } = numberWords[name]
    if (old !== now) said.push({ zh: `${zh}由 ${old} 改为 ${now} ${unit.zh}`, en: `${en} ${now} instead of ${old} ${unit.en}` })
  }
  said.push(...rungChanges('clock', before, after), ...rungChanges('working', before, after))
  return { zh: said.map(one => one.zh).join('，'), en: said.map(one => one.en).join(', ') }
}

const ladderNames: Record<UnitClass, Sentence> = {
  clock: { zh: '按小时计的', en: 'clock hours' },
  working: { zh: '按工作时间计的', en: 'working time' },
}

/** Rungs that came, went or tell others than before. R10.3 */
function rungChanges(unitClass: UnitClass, before: SetByDistrict, after: SetByDistrict): Sentence[] {
  const name = ladderNames[unitClass]
  const same = (one: Rung) => (other: Rung) => other.offsetMinutes === one.offsetMinutes && Boolean(other.daily) === Boolean(one.daily)
  const gone = before.ladder[unitClass].filter(rung => !after.ladder[unitClass].some(same(rung)))
  const other = after.ladder[unitClass].filter(rung => before.ladder[unitClass].find(same(rung))?.tells.join() !== rung.tells.join())
  const placeIn =
    ({ workingTime }: SetByDistrict) =>
    (rung: Rung) =>
      rungPlaceWords(unitClass, rung, workingTime)
  const [placeBefore, place] = [placeIn(before), placeIn(after)]
  return [
    ...gone.map(rung => ({
      zh: `取消${name.zh}“${placeBefore(rung).zh}”一级`,
      en: `took away the rung “${placeBefore(rung).en}” in ${name.en}`,
    })),
    ...other.map(rung => ({
      zh: `${name.zh}“${place(rung).zh}”告知${rung.tells.map(one => rungRoles[one].zh).join('、')}`,
      en: `the rung “${place(rung).en}” in ${name.en} tells ${rung.tells.map(one => rungRoles[one].en).join(', ')}`,
    })),
  ]
}

/** Where a rung stands: 到期前 4 小时, 到期, 超时满一天 by the district's own working time; the daily one without a number. R10.1 */
export function rungPlaceWords(
  unitClass: UnitClass,
  { offsetMinutes, daily }: Pick<Rung, 'offsetMinutes' | 'daily'>,
  workingTime: WorkingTime,
): Sentence {
  if (daily) return { zh: '之后每天 09:00', en: 'every day at 09:00 from then on' }
  return rungWords({ unitClass, offsetMinutes, daily: null, workingDay: minutesADay({ workingTime }) })
}
