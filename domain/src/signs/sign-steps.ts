import { dateIn } from '#calendar/zone.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import type { SignState, signSteps } from './sign.ts'
import { type SignNumbers, type SignRule, signRules, tooManyPercent } from './sign-rules.ts'
import { signRefusals } from './signs.slice.ts'

export type SignStep = (typeof signSteps)[number]
export type ListedSign = { state: SignState; rules: readonly SignRule[]; answered: boolean }

/** The longest that an enterprise is left alone. R23.2 */
export const mostAsideDays = 180

/** 409: what left the list is neither visited from it nor set aside; whoever was seen is answered for, once. R23.2 */
export function whyNotSign(step: SignStep, { state, answered }: ListedSign): Refusal | null {
  if (step !== 'answerSign') return state === 'open' ? null : refusal(signRefusals.signLeft)
  if (state !== 'met') return refusal(signRefusals.signNotMet)
  return answered ? refusal(signRefusals.signAnswered) : null
}

/** 400: a day to come, within half a year. */
export function whyNotAsideUntil(until: Temporal.PlainDate, now: Temporal.Instant): Refusal | null {
  const { days } = dateIn(now).until(until, { largestUnit: 'days' })
  return days >= 1 && days <= mostAsideDays ? null : refusal(signRefusals.asideUntil, { days: mostAsideDays }, { field: 'until' })
}

/** 400: only rules that listed it can have come true. */
export const whyNotCameTrue = (cameTrue: readonly SignRule[], { rules }: ListedSign): Refusal | null =>
  cameTrue.every(rule => rules.includes(rule)) ? null : refusal(signRefusals.notListedBy, {}, { field: 'cameTrue' })

/** 400: made known by today; a decision to come is to come. */
export function whyNotParentEvent(
  { on, nextOn }: { on: Temporal.PlainDate; nextOn: Temporal.PlainDate | null },
  now: Temporal.Instant,
): Refusal | null {
  if (Temporal.PlainDate.compare(on, dateIn(now)) > 0) return refusal(signRefusals.eventToCome, {}, { field: 'on' })
  return nextOn && Temporal.PlainDate.compare(nextOn, on) <= 0 ? refusal(signRefusals.nextBeforeEvent, {}, { field: 'nextOn' }) : null
}

/** 409: a version is written over the one that was seen. */
export const whyNotSeenSignRules = (newest: { version: number; publishedBy: string | null }, seen: number): Refusal | null =>
  newest.version === seen ? null : refusal(signRefusals.signRulesMoved, { version: newest.version, who: newest.publishedBy ?? '' })

/** 409: a rule under which more than a part of the enterprises stands says nothing of any; unless it is meant. R23.2 */
export function whyNotSoMany(
  found: ReadonlyMap<SignRule, number>,
  of: number,
  numbers: SignNumbers,
  sure: boolean,
  language: Language,
): Refusal | null {
  const [rule, count] = [...found].toSorted(([, one], [, other]) => other - one)[0] ?? []
  if (sure || !rule || count === undefined || count * 100 <= of * tooManyPercent) return null
  return refusal(
    signRefusals.signRuleTooWide,
    { rule: say(signRules[rule], language, numbers), count, of },
    { changed: { rule, count, of } },
  )
}
