import { z } from 'zod'
import type { Sentence } from '#wire/language.ts'

/** The numbers of the rules that a district may change, each with its bounds and what it is without a word of the district. R23.1 */
export const signNumberBounds = {
  leaseDays: { least: 7, most: 730, standard: 180 },
  contactDays: { least: 7, most: 365, standard: 60 },
  ratingTimes: { least: 2, most: 10, standard: 2 },
  ratingDays: { least: 7, most: 730, standard: 180 },
  peoplePercent: { least: 5, most: 90, standard: 20 },
  peopleMonths: { least: 2, most: 12, standard: 3 },
  taxPercent: { least: 5, most: 90, standard: 30 },
  changeDays: { least: 7, most: 730, standard: 180 },
  lateTimes: { least: 1, most: 20, standard: 1 },
} as const
export type SignNumber = keyof typeof signNumberBounds
export const signNumberNames = Object.keys(signNumberBounds) as SignNumber[]
export type SignNumbers = Readonly<Record<SignNumber, number>>
export const standardSignNumbers = Object.fromEntries(signNumberNames.map(name => [name, signNumberBounds[name].standard])) as SignNumbers

export const SignNumbersShape = z.strictObject(
  Object.fromEntries(
    signNumberNames.map(name => [name, z.number().int().min(signNumberBounds[name].least).max(signNumberBounds[name].most)]),
  ) as Record<SignNumber, z.ZodNumber>,
)

/** A rule as a page says it, with its numbers as blanks, and how much one of its signs weighs. R23.1 */
export const signRules = {
  leaseEnds: { strength: 'weak', numbers: ['leaseDays'], zh: '租约 {leaseDays} 天内到期', en: 'lease ends within {leaseDays} days' },
  noContact: { strength: 'weak', numbers: ['contactDays'], zh: '{contactDays} 天没有联系', en: 'no contact for {contactDays} days' },
  badRatings: {
    ...{ strength: 'weak', numbers: ['ratingDays', 'ratingTimes'] },
    ...{ zh: '{ratingDays} 天内 {ratingTimes} 件以上评价差', en: '{ratingTimes} bad ratings or more in {ratingDays} days' },
  },
  peopleDown: {
    ...{ strength: 'strong', numbers: ['peopleMonths', 'peoplePercent'] },
    ...{ zh: '在册人员 {peopleMonths} 个月降 {peoplePercent}%', en: 'people employed down {peoplePercent}% in {peopleMonths} months' },
  },
  taxDown: { strength: 'weak', numbers: ['taxPercent'], zh: '税收同比降 {taxPercent}%', en: 'tax down {taxPercent}% year on year' },
  placeChanged: {
    ...{ strength: 'either', numbers: ['changeDays'] },
    ...{ zh: '地址或注册资本变动', en: 'address or registered capital changed' },
  },
  parentEvent: {
    ...{ strength: 'strong', numbers: ['changeDays'] },
    ...{ zh: '母公司并购、改制或上市', en: 'merger, reform or listing of the parent' },
  },
  lateMatters: {
    ...{ strength: 'weak', numbers: ['lateTimes'] },
    ...{ zh: '有 {lateTimes} 件以上诉求超时', en: '{lateTimes, counted(one: late matter; many: late matters)} or more' },
  },
} as const satisfies Record<string, Sentence & { strength: 'strong' | 'weak' | 'either'; numbers: readonly SignNumber[] }>
export type SignRule = keyof typeof signRules
export const signRuleNames = Object.keys(signRules) as [SignRule, ...SignRule[]]

/** How a page points at a rule. */
export const ruleLetter = (rule: SignRule): Sentence => {
  const place = signRuleNames.indexOf(rule)
  return { zh: '甲乙丙丁戊己庚辛'[place] ?? '', en: 'ABCDEFGH'[place] ?? '' }
}

/** What a district asks of its enterprises, in one version; version 0 is the standard. */
export type SignRulesInForce = { version: number; numbers: SignNumbers; off: readonly SignRule[] }
export const standardSignRules: SignRulesInForce = { version: 0, numbers: standardSignNumbers, off: [] }

/** Part of the enterprises above which a rule is warned of before it is published. R23.2 */
export const tooManyPercent = 50
