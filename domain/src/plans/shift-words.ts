import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import type { Shift } from './shift.ts'

/** The shift against the version in force in a sentence, with the critical milestone that causes it by name. R15.4 */
export function shiftInWords({ workdays, causedDays }: Pick<Shift, 'workdays' | 'causedDays'>, causedBy: string | null): Sentence {
  if (workdays === 0) return { zh: '与方案一致', en: 'As planned' }
  const off = {
    zh: workdays > 0 ? `比方案晚 ${workdays} 个工作日` : `比方案早 ${-workdays} 个工作日`,
    en: `${daysInEnglish(Math.abs(workdays))} ${workdays > 0 ? 'later' : 'earlier'} than planned`,
  }
  if (workdays < 0 || causedBy === null) return off
  return {
    zh: `${off.zh}：“${causedBy}”比计划多用 ${causedDays} 个工作日`,
    en: `${off.en}: “${causedBy}” takes ${daysInEnglish(causedDays)} more`,
  }
}

const daysInEnglish = (days: number) => counted(days, { one: 'working day', many: 'working days' })
