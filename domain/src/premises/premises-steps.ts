import { dateIn } from '#calendar/zone.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { premisesRefusals } from './premises.slice.ts'
import { type OffReason, offReasonWords } from './premises-use.ts'

export const premisesSteps = ['changePremises', 'confirmPremises', 'takeOffPremises'] as const
export type PremisesStep = (typeof premisesSteps)[number]

/** Whose ground it is: of the unit that recorded it, or of the street above that one. R1.7 */
const ground = { relations: ['unit', 'helper'] } as const satisfies Way
/** Whoever follows enterprises was there, or asked. */
const goes = { roles: ['officer', 'minister'] } as const satisfies Way

/** Who sees premises at all. R20.4 */
export const seesPremises = [ground, { roles: ['officer', 'minister', 'leader'] }] as const satisfies readonly Way[]

/** What is said of them is the ground's to change; that they were seen, or are let, is said by whoever knows it. R20.4 */
export const keepsPremises = {
  changePremises: [ground],
  confirmPremises: [ground, goes],
  takeOffPremises: [ground, goes],
} as const satisfies Record<PremisesStep, readonly Way[]>

/** Whoever follows the enterprise names the premises for it. R20.4 */
export const issuesSiteOpinion = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

/** `relations`: of the unit that recorded them, or of the street above it. */
export type PremisesAsker = { roles: readonly Role[]; relations: readonly ('unit' | 'helper')[]; language: Language }

export type PremisesStanding = { name: string; off: OffReason | null; seenOn: Temporal.PlainDate; version: number; changedBy: string }

const whose: Readonly<Record<PremisesStep, { zh: string; en: string }>> = {
  changePremises: { zh: '登记的单位或所在街道', en: 'the unit that recorded them, or the street' },
  confirmPremises: {
    zh: '登记的单位、所在街道、首席服务官或项目部长',
    en: 'the unit that recorded them, the street, officers and ministers',
  },
  takeOffPremises: {
    zh: '登记的单位、所在街道、首席服务官或项目部长',
    en: 'the unit that recorded them, the street, officers and ministers',
  },
}

/** Whether they take a step at all; how it stands is asked later. */
export const mayPremises = (step: PremisesStep, { roles, relations }: PremisesAsker): boolean =>
  mayBy(keepsPremises[step], { roles, relations })

/** 403 for who keeps them not; 409 once they are off the list, but for a confirmation, which brings them back. R20.4 */
export function whyNotPremises(step: PremisesStep, { name, off }: PremisesStanding, asker: PremisesAsker): Refusal | null {
  if (!mayPremises(step, asker)) return refusal(refusals.mayNot, { who: say(whose[step], asker.language) })
  return step === 'confirmPremises' ? null : whyNotOff({ name, off }, asker.language)
}

/** 409: off the list. */
export const whyNotOff = ({ name, off }: Pick<PremisesStanding, 'name' | 'off'>, language: Language): Refusal | null =>
  off === null ? null : refusal(premisesRefusals.premisesOff, { name, why: say(offReasonWords[off], language) })

/** 400: nobody has seen them tomorrow. */
export const whyNotSeenOn = (seenOn: Temporal.PlainDate, now: Temporal.Instant): Refusal | null =>
  Temporal.PlainDate.compare(seenOn, dateIn(now)) > 0 ? refusal(premisesRefusals.premisesSeenAhead, {}, { field: 'seenOn' }) : null

/** 409: what was seen later holds. */
export const whyNotConfirm = (before: PremisesStanding, seenOn: Temporal.PlainDate): Refusal | null =>
  Temporal.PlainDate.compare(seenOn, before.seenOn) < 0
    ? refusal(premisesRefusals.premisesSeenSince, { seenOn: before.seenOn.toString() })
    : null

/** 409: written over the version that was seen. */
export const whyNotOver = ({ version, changedBy }: PremisesStanding, seen: number): Refusal | null =>
  version === seen ? null : refusal(premisesRefusals.premisesMoved, { who: changedBy }, { changed: { version } })

/** Nobody has seen them for longer than the district says: they are marked. R20.4 */
export const isUnconfirmed = (seenOn: Temporal.PlainDate, days: number, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(seenOn, lastConfirmed(days, now)) < 0

/** The first day on which premises had to be seen, so that they are not marked. R20.4 */
export const lastConfirmed = (days: number, now: Temporal.Instant): Temporal.PlainDate => dateIn(now).subtract({ days })

/** 403 unless they follow the enterprise. R20.4 */
export const whyNotIssue = ({ relation, language }: { relation: Relation; language: Language }): Refusal | null =>
  mayBy(issuesSiteOpinion, { roles: [], relations: [relation] })
    ? null
    : refusal(refusals.mayNot, { who: language === 'en' ? 'the officer, the deputy or the minister' : '首席服务官、B 角或项目部长' })

/** 400: two or three premises, each once, the recommended one among them. R20.4 */
export function whyNotCompared(premises: readonly { id: string }[], recommendedId: string): Refusal | null {
  if (new Set(premises.map(({ id }) => id)).size < premises.length)
    return refusal(premisesRefusals.siteOpinionTwice, {}, { field: 'premises' })
  return premises.some(({ id }) => id === recommendedId) ? null : refusal(premisesRefusals.siteOpinionOther, {}, { field: 'recommendedId' })
}
