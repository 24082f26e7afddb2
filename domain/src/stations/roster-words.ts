import { type Phase, phaseWords } from '#services/phase.ts'
import type { Sentence } from '#wire/language.ts'
import type { WhyNotOnDuty } from './roster.ts'
import type { Wish } from './wish.ts'

/** `count`: with the session itself. `phase`: what they know that is asked there most. `wish`: what they said of it. `others`: somebody else could come who did not say they cannot. */
export type ForDuty = { count: number; busy: boolean; phase: Phase | null; wish: Wish | null; others: boolean }

/** Why somebody is on duty, or could be. R19.2 */
export function reasonForDuty({ count, busy, phase, wish, others }: ForDuty): Sentence {
  const known = phase && phaseWords[phase]
  const said = wish && saidBefore(wish, others)
  return {
    zh: `${said ? `${said.zh}；` : ''}${busy ? '那周已有一场' : '那周没有别的班'}${known ? `，办过${known.zh}的诉求` : ''}；连这场 ${count} 场`,
    en: `${said ? `${said.en}; ` : ''}${busy ? 'On duty that week already' : 'No other duty that week'}${known ? `, has settled matters of ${known.en}` : ''}; ${count} with this one`,
  }
}

/** Somebody who said they cannot is on duty only where nobody else can be. */
const saidBefore = (wish: Wish, others: boolean): Sentence => {
  if (wish === 'can') return { zh: '本人说能来', en: 'Said they can come' }
  return others
    ? { zh: '本人说来不了', en: 'Said they cannot come' }
    : { zh: '本人说来不了，但没有别人能来', en: 'Said they cannot come, but nobody else can' }
}

export const whyNotWords: Record<WhyNotOnDuty, Sentence> = {
  onLeave: { zh: '那时请假', en: 'on leave then' },
  elsewhere: { zh: '同一时段在别处值班', en: 'on duty elsewhere at that time' },
  there: { zh: '已在这一场', en: 'on duty there' },
}

/** As the record says it; why is for who makes the roster alone. */
export const wishWords: Record<Wish | 'takenBack', Sentence> = {
  can: { zh: '说能来', en: 'can come' },
  cannot: { zh: '说来不了', en: 'cannot come' },
  takenBack: { zh: '收回说过的', en: 'takes back what was said' },
}
