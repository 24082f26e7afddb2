import type { Sentence } from '#wire/language.ts'
import type { SkippedPerson } from './rung.ts'
import type { UnitClass } from './unit-class.ts'

/**
 * Where a rung stands: minutes from the due time in those of its ladder; or, past the fixed ones, which of the daily ones it is, from 1.
 * `workingDay`: minutes of the district's working day as it was when the clock began; a notice of before that was kept says none, and meant eight hours.
 */
export type RungPlace = { unitClass: UnitClass; offsetMinutes: number; daily: number | null; workingDay?: number }

const [dayOfClock, eightHours] = [1440, 480]

/** What a rung is called, also one that a district added; a day over is the district's own day. R10.1, R10.3, R4.13 */
export function rungWords({ unitClass, offsetMinutes, daily, workingDay = eightHours }: RungPlace): Sentence {
  if (daily !== null) return { zh: `超时后第 ${daily} 个 09:00`, en: `09:00 number ${daily} after` }
  if (offsetMinutes === 0) return { zh: '到期', en: 'due' }
  if (offsetMinutes === (unitClass === 'clock' ? dayOfClock : workingDay)) return { zh: '超时满一天', en: 'a day over' }
  const [zh, en] = lengthWords(Math.abs(offsetMinutes))
  return offsetMinutes < 0 ? { zh: `到期前 ${zh}`, en: `${en} before` } : { zh: `超时 ${zh}`, en: `${en} over` }
}

function lengthWords(minutes: number): [zh: string, en: string] {
  const hours = minutes / 60
  return Number.isInteger(hours) ? [`${hours} 小时`, `${hours} hours`] : [`${minutes} 分钟`, `${minutes} minutes`]
}

/** Who stands where on the ladder. */
export const rungRoles = {
  holder: { zh: '承办人', en: 'holder' },
  officer: { zh: '首席服务官', en: 'officer' },
  minister: { zh: '部长', en: 'minister' },
  head: { zh: '单位负责人', en: 'head of unit' },
  leader: { zh: '领导', en: 'leader' },
  lastMinister: { zh: '其他部长', en: 'other minister' },
  lastLeader: { zh: '其他领导', en: 'other leader' },
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
    skipped.map(one => `${rungRoles[one.role][language]}${language === 'en' ? ' ' : ''}${skippedWhy[one.why][language]}`)
  return { zh: `（跳过：${list('zh').join('、')}）`, en: ` (passed over: ${list('en').join(', ')})` }
}
