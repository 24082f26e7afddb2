import { dateIn } from '#calendar/zone.ts'
import { type EnterpriseState, isFollowed } from '#enterprises/enterprise-kinds.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import type { Relation } from '#members/relation.ts'
import { fieldName } from '#refusals/field-sentence.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { DistrictNumbers } from '#settings/district-numbers.ts'
import type { Language } from '#wire/language.ts'
import { loggedSources, type RequestSource } from './request-status.ts'
import type { Asker } from './request-steps.ts'
import { requestRefusals } from './requests.slice.ts'
import { offTrueTime } from './true-time.ts'

type DaysBack = Pick<DistrictNumbers, 'receivedDaysBack'>
type Filing = { source: RequestSource; receivedAt?: Temporal.Instant | undefined }

const hasItsOwnTime = (source: RequestSource): boolean => loggedSources.some(logged => logged === source)

/** 400: where it is no true time. `field` is the one that names it. R4.2 */
export function whyNotTrueTime(
  moment: Temporal.Instant,
  now: Temporal.Instant,
  { receivedDaysBack }: DaysBack,
  language: Language,
  field: string,
): Refusal | null {
  const off = offTrueTime(moment, now, { receivedDaysBack })
  return off && refusal(refusals[off], { field: fieldName([field], language), days: receivedDaysBack }, { field })
}

/** 400: only what the office enters of a call, a visit or another channel carries its own time. R4.2 */
export function whyNotReceivedAt(
  { source, receivedAt }: Filing,
  now: Temporal.Instant,
  numbers: DaysBack,
  language: Language,
): Refusal | null {
  if (!receivedAt) return null
  if (hasItsOwnTime(source)) return whyNotTrueTime(receivedAt, now, numbers, language, 'receivedAt')
  return refusal(requestRefusals.receivedAtNotYours, { field: fieldName(['receivedAt'], language) }, { field: 'receivedAt' })
}

/** 403: the enterprise for itself; its officer, deputy, minister or a leader for it. R4.2 */
export const whyNotFile = ({ relation, language }: Asker): Refusal | null =>
  relation === 'other'
    ? refusal(refusals.mayNot, { who: language === 'en' ? 'the officer or the enterprise' : '首席服务官或企业联系人' })
    : null

/** 403: an answer given on the spot is the office's; the enterprise does not answer itself. R4.3 */
export const whyNotAnswerAtOnce = ({ reply }: { reply?: string | undefined }, { relation, language }: Asker): Refusal | null =>
  reply !== undefined && relation === 'enterprise'
    ? refusal(refusals.mayNot, { who: language === 'en' ? 'the officer' : '首席服务官' })
    : null

/** 400: the enterprise files by its door, and a time of its own has only a call or a visit. R4.2 */
export const whyNotFiling = (filing: Filing, now: Temporal.Instant, numbers: DaysBack, { relation, language }: Asker): Refusal | null =>
  relation === 'enterprise' && filing.source !== 'door'
    ? refusal(requestRefusals.sourceNotYours, {}, { field: 'source' })
    : whyNotReceivedAt(filing, now, numbers, language)

/** 409: never for one that is closed. */
export const whyNotFileNow = (enterprise: { state: EnterpriseState }): Refusal | null =>
  isFollowed(enterprise.state) ? null : refusal(enterpriseRefusals.enterpriseClosed)

/** The true time of receipt: the server's, or for a call or a visit the given one. R4.2 */
export function receivedAtOf({ source, receivedAt }: Filing, now: Temporal.Instant): Temporal.Instant {
  return hasItsOwnTime(source) && receivedAt ? receivedAt : now
}

/** Entered on a later day than it came: what is said of its answer rests on who entered it, and is counted apart. R24.1 */
export const isEnteredAfterwards = (receivedAt: Temporal.Instant, recordedAt: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(dateIn(recordedAt), dateIn(receivedAt)) > 0

/** How it came: what the office enters without a call or a visit is entered at the desk. */
export function sourceOf({ source }: Filing, relation: Relation): RequestSource {
  return relation !== 'enterprise' && source === 'door' ? 'desk' : source
}

const titleLetters = 40
/** What the form takes as a title, in the units of a string. */
const titleUnits = 80

/** A title when none was typed: the first sentence of what was said, at most 40 characters as a person counts them; a character of several parts (👨‍👩‍👧, 👍🏽) is never cut. */
export function titleOf({ title, body }: { title: string; body: string }): string {
  if (title) return title
  const first =
    body
      .trim()
      .split(/[。！？!?\n]|\.\s/, 1)[0]
      ?.trim() || body.trim().replace(/\s+/g, ' ')
  if (first.length <= titleLetters) return first
  const letters = Array.from(new Intl.Segmenter('zh').segment(first), part => part.segment)
  if (letters.length <= titleLetters && first.length <= titleUnits) return first
  let cut = ''
  for (const letter of letters.slice(0, titleLetters - 1)) {
    if (cut.length + letter.length >= titleUnits) break
    cut += letter
  }
  return `${cut}…`
}
