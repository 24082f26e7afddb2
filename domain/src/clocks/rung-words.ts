import type { Sentence } from '#wire/language.ts'
import type { ClockKind } from './clock.ts'
import type { SkippedPerson } from './who-is-told.ts'

/** What each clock is called. */
export const clockKindWords: Record<ClockKind, Sentence> = {
  answer: { zh: '24 小时答复', en: '24-hour answer' },
  settlement: { zh: '办结', en: 'settlement' },
  firstContact: { zh: '首次联系', en: 'first contact' },
  promisedAnswer: { zh: '承诺再答复', en: 'promised answer' },
  taskAcceptance: { zh: '接办', en: 'task acceptance' },
  task: { zh: '交办', en: 'task' },
  release: { zh: '审定', en: 'release' },
  appeal: { zh: '申诉', en: 'appeal' },
  callBack: { zh: '回访', en: 'call-back' },
}

const fixed: readonly Sentence[] = [
  { zh: '到期前 4 小时', en: '4 hours before' },
  { zh: '到期', en: 'due' },
  { zh: '超时 4 小时', en: '4 hours over' },
  { zh: '超时满一天', en: 'a day over' },
]

/** What a rung is called; past the fixed ones it is the daily one. R10.1 */
export function rungWords(position: number): Sentence {
  const day = position - fixed.length + 1
  return fixed[position] ?? { zh: `超时后第 ${day} 个 09:00`, en: `09:00 number ${day} after` }
}

const skippedRoles = {
  holder: { zh: '承办人', en: 'holder' },
  officer: { zh: '首席服务官', en: 'officer' },
  minister: { zh: '部长', en: 'minister' },
  head: { zh: '单位负责人', en: 'head of unit' },
  leader: { zh: '领导', en: 'leader' },
}
const skippedWhy = {
  missing: { zh: '缺位', en: 'missing' },
  onLeave: { zh: '请假', en: 'on leave' },
  toldAlready: { zh: '已告知', en: 'told already' },
}

/** Who was passed over and why, as the end of a sentence; empty when nobody was. R10.2 */
export function skippedWords(skipped: readonly SkippedPerson[]): Sentence {
  if (skipped.length === 0) return { zh: '', en: '' }
  const list = (language: 'zh' | 'en') =>
    skipped.map(one => `${skippedRoles[one.role][language]}${language === 'en' ? ' ' : ''}${skippedWhy[one.why][language]}`)
  return { zh: `（跳过：${list('zh').join('、')}）`, en: ` (passed over: ${list('en').join(', ')})` }
}
