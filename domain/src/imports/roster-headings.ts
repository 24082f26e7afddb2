import type { Language } from '#wire/language.ts'
import { seen } from '#wire/one-line.ts'
import { rosterKinds } from './roster-kinds.ts'
import type { MoneyUnit } from './roster-money.ts'
import { headingPeriod } from './roster-period.ts'
import { factOf, type RosterTarget, rosterTargetNames, rosterTargets } from './roster-targets.ts'

/** NFKC, lower case, no white space: how headings are compared. */
export const foldedHeading = (text: string) => seen(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const targetByName = new Map<string, RosterTarget>()
for (const target of rosterTargetNames) {
  const { zh, en, names } = rosterTargets[target]
  for (const name of [zh, en, ...names]) targetByName.set(foldedHeading(name), target)
}

const unitPatterns: [MoneyUnit, RegExp][] = [
  ['yi', /亿元?|cny100million|100million/],
  ['million', /百万元?|cnymillion|rmbmillion|millioncny|millionrmb/],
  ['wan', /万元?|cny10,?000|rmb10,?000|10,?000(cny|rmb|yuan)|cny10k|rmb10k|10k(cny|rmb|yuan)/],
  ['thousand', /千元|cny1,?000|rmb1,?000|1,?000(cny|rmb|yuan)/],
  ['yuan', /元|cny|rmb|yuan/],
]
/** The unit of money named in folded text; null when there is none. */
export const unitIn = (text: string): MoneyUnit | null => unitPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
const trailingUnit = /[/:,、]?(人民币)?(亿元|百万元|千元|万元|元|亿|万|人|平方米|平米|㎡|m2|名|cny|rmb)$/

/** A heading taken apart: what is left over is looked up among the known names. */
export function headingParts(heading: string) {
  const whole = foldedHeading(heading).replace(/[*★:]+|^\d+[.、]/g, '')
  if (targetByName.has(whole)) return { target: targetByName.get(whole) ?? null, period: null, odd: null, unit: null }
  const brackets = [...whole.matchAll(/[([【](.*?)[)\]】]/g)].map(found => found[1] ?? '')
  const bare = whole.replace(/[([【].*?[)\]】]/g, '')
  const { period, odd, rest } = headingPeriod(bare)
  const name = rest.replace(/\s+/g, '').replace(/^[的-]|[-,_]$/g, '')
  const target = targetByName.get(name) ?? targetByName.get(name.replace(trailingUnit, '')) ?? eitherOf(name)
  const inBrackets = headingPeriod(brackets.join(' '))
  const unit = unitIn(inBrackets.rest) ?? unitIn(trailingUnit.exec(name)?.[0] ?? '')
  return { target, period: period ?? inBrackets.period, odd: odd ?? inBrackets.odd, unit }
}

/** 统一社会信用代码/注册号: several names of one thing, of which one is known; null where two things are named. */
function eitherOf(name: string): RosterTarget | null {
  const known = new Set(name.split(/[/、或]/).flatMap(each => targetByName.get(each) ?? []))
  const [only = null, ...others] = known
  return others.length === 0 ? only : null
}

/** Whether a heading is known: finds the header row of a sheet. */
export const isKnownHeading = (heading: string): boolean => heading !== '' && headingParts(heading).target !== null

const shapeUnits = {
  money: { zh: '万元', en: 'CNY 10,000' },
  people: { zh: '人', en: 'persons' },
  area: { zh: '平方米', en: 'm²' },
  day: null,
  words: null,
} as const

/** The heading our own files give a column; `mapColumns` reads it back. Money in 万元. `period`: a year or a month. */
export function headingOf(target: RosterTarget, language: Language, period: string | null = null): string {
  const fact = factOf(target)
  const unit = fact && shapeUnits[rosterKinds[fact].shape]
  const { zh, en } = rosterTargets[target]
  if (language === 'en') return [en, period, unit && `(${unit.en})`].filter(Boolean).join(' ')
  const [year, month] = period?.split('-') ?? []
  return `${year ? `${year} 年` : ''}${month ? ` ${Number(month)} 月` : ''}${zh}${unit ? `（${unit.zh}）` : ''}`
}
