import { dateWords } from '#calendar/moment-words.ts'
import { type Grade, gradeWords } from '#ratings/grade.ts'
import { wanOfFen } from '#results/result-value.ts'
import { counted } from '#wire/counted.ts'
import type { Wire } from '#wire/instant.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { parentEventWords } from './parent-event.ts'
import type { Sign } from './sign-evidence.ts'
import type { ContactKind } from './sign-facts.ts'
import { type SignNumbers, type SignRule, signRules } from './sign-rules.ts'

type ReadSign = Pick<Wire<typeof Sign>, 'rule' | 'evidence'>
type Of<R extends SignRule> = Extract<Wire<typeof Sign>, { rule: R }>['evidence']

export const ruleWords = (rule: SignRule, numbers: SignNumbers, language: Language): string => say(signRules[rule], language, numbers)

export const contactWords = {
  visit: { zh: '走访', en: 'a visit' },
  call: { zh: '通话', en: 'a call' },
  reply: { zh: '答复', en: 'an answer' },
  callBack: { zh: '部长回访', en: 'the minister’s call-back' },
  contact: { zh: '联系', en: 'a contact' },
} as const satisfies Record<ContactKind, Sentence>

/** What stands behind a sign, as it is read on a day. R23.1 */
export const evidenceWords = ({ rule, evidence }: ReadSign, today: Temporal.PlainDate): Sentence =>
  (words[rule] as (evidence: unknown, today: Temporal.PlainDate) => Sentence)(evidence, today)

const words: { [R in SignRule]: (evidence: Of<R>, today: Temporal.PlainDate) => Sentence } = {
  leaseEnds({ until }, today) {
    const left = today.until(until, { largestUnit: 'days' }).days
    const on = dateWords(Temporal.PlainDate.from(until), today.year)
    if (left < 0) return { zh: `租约 ${on} 已到期`, en: `the lease ended on ${on}` }
    return { zh: `租约 ${on} 到期，剩 ${left} 天`, en: `the lease ends on ${on}, ${counted(left, days)} left` }
  },
  noContact({ lastOn, by }, today) {
    const since = Temporal.PlainDate.from(lastOn)
    const on = dateWords(since, today.year)
    const passed = since.until(today, { largestUnit: 'days' }).days
    if (!by)
      return {
        zh: `${passed} 天，${on} 入册以来没有联系过`,
        en: `${counted(passed, days)}: never since it came into the register on ${on}`,
      }
    return { zh: `${passed} 天，上次${contactWords[by].zh} ${on}`, en: `${counted(passed, days)} since ${contactWords[by].en} on ${on}` }
  },
  badRatings({ ratings }, today) {
    const each = (language: 'zh' | 'en') =>
      ratings.map(({ grade, title, on }) => {
        const word = gradeWords[grade as Grade][language]
        const day = dateWords(Temporal.PlainDate.from(on), today.year)
        return language === 'zh' ? `“${word}” ${title}（${day}）` : `“${word}” ${title} (${day})`
      })
    return { zh: each('zh').join('；'), en: each('en').join('; ') }
  },
  peopleDown({ from, fromOn, to, toOn }) {
    return {
      zh: `${monthOf(fromOn)} ${from} 人 → ${monthOf(toOn)} ${to} 人，降 ${percentOf(from, to)}%`,
      en: `${from} in ${monthOf(fromOn)} → ${to} in ${monthOf(toOn)}, down ${percentOf(from, to)}%`,
    }
  },
  taxDown({ from, to, toOn, toDate }) {
    const [was, is, down] = [wanOfFen(from), wanOfFen(to), percentOf(from, to)]
    const until = Number(toOn.slice(5, 7))
    return {
      zh: `${toOn.slice(0, 4)} 年 ${toDate ? `1–${until}` : until} 月 ${is} 万元，去年同期 ${was} 万元，降 ${down}%`,
      en: `CNY ${is} 万 ${toDate ? 'from January to' : 'in'} ${monthOf(toOn)}, ${was} 万 the year before, down ${down}%`,
    }
  },
  placeChanged({ what, was, is }) {
    return what === 'capital'
      ? { zh: `注册资本 ${was} → ${is}`, en: `registered capital ${was} → ${is}` }
      : { zh: `地址由“${was}”改为“${is}”`, en: `the address went from “${was}” to “${is}”` }
  },
  parentEvent({ kind, parent, words: said, on }, today) {
    const day = dateWords(Temporal.PlainDate.from(on), today.year)
    return {
      zh: `${parent} ${parentEventWords[kind].zh}（${day}）：${said}`,
      en: `${parentEventWords[kind].en} of ${parent} (${day}): ${said}`,
    }
  },
  lateMatters({ count, title, dueOn }, today) {
    const day = dateWords(Temporal.PlainDate.from(dueOn), today.year)
    return { zh: `${count} 件超时，最早 ${day} 到期：${title}`, en: `${count} late, the first due on ${day}: ${title}` }
  },
}

const days = { one: 'day', many: 'days' }
const monthOf = (day: string): string => day.slice(0, 7)
/** One decimal, and a fall is never told larger than it is. */
const percentOf = (from: number, to: number): string => String(Math.floor(((from - to) * 1000) / from) / 10)

/** Rules by name, one after the other. */
export const ruleList = (rules: readonly SignRule[], numbers: SignNumbers): Sentence => ({
  zh: rules.map(rule => ruleWords(rule, numbers, 'zh-CN')).join('、'),
  en: rules.map(rule => ruleWords(rule, numbers, 'en')).join(', '),
})

export const strengthWords = ({ strong }: { strong: boolean }): Sentence => (strong ? { zh: '强', en: 'strong' } : { zh: '弱', en: 'weak' })
