import { type Phase, phaseWords } from '#services/phase.ts'
import type { Sentence } from '#wire/language.ts'
import type { WhyNotOnDuty } from './roster.ts'

/** `count`: with the session itself. `phase`: what they know that is asked there most. */
export type ForDuty = { count: number; busy: boolean; phase: Phase | null }

/** Why somebody is on duty, or could be. R19.2 */
export function reasonForDuty({ count, busy, phase }: ForDuty): Sentence {
  const known = phase && phaseWords[phase]
  return {
    zh: `${busy ? '那周已有一场' : '那周没有别的班'}${known ? `，办过${known.zh}的诉求` : ''}；连这场 ${count} 场`,
    en: `${busy ? 'On duty that week already' : 'No other duty that week'}${known ? `, has settled matters of ${known.en}` : ''}; ${count} with this one`,
  }
}

export const whyNotWords: Record<WhyNotOnDuty, Sentence> = {
  onLeave: { zh: '那时请假', en: 'on leave then' },
  elsewhere: { zh: '同一时段在别处值班', en: 'on duty elsewhere at that time' },
  there: { zh: '已在这一场', en: 'on duty there' },
}
