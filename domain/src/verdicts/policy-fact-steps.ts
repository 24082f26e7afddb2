import { mayBy } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { mayRecordPolicyFact } from './verdict-access.ts'
import { policyFactRefusals } from './verdicts.slice.ts'

export type PolicyFactAsker = { relation: Relation; language: Language }

const line = { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' }

/** 403 unless they follow the enterprise. R22.2 */
export const whyNotRecordPolicyFact = ({ relation, language }: PolicyFactAsker): Refusal | null =>
  mayBy(mayRecordPolicyFact, { roles: [], relations: [relation] }) ? null : refusal(refusals.mayNot, { who: say(line, language) })

/** 400: of a day that has not come, a year where there is none, none where there is one, or of a person. R22.7 */
export function whyNotPolicyFact(
  { label, personal, yearly }: { label: string; personal: boolean; yearly: boolean },
  { day, year }: { day: string; year: number | null },
  today: Temporal.PlainDate,
): Refusal | null {
  if (personal) return refusal(policyFactRefusals.policyFactPersonal, { fact: label }, { field: 'fact' })
  if (day > today.toString()) return refusal(policyFactRefusals.policyFactLater, {}, { field: 'day' })
  if (yearly && year === null) return refusal(policyFactRefusals.policyFactYear, { fact: label }, { field: 'year' })
  if (!yearly && year !== null) return refusal(policyFactRefusals.policyFactNoYear, { fact: label }, { field: 'year' })
  return null
}

/** What stands: of which day, and the id of what was recorded last, null where nothing was. */
export type StandingFact = { day: string; lastId: string | null }

/** Whether there is a newer fact than whoever answers has read: one recorded since they looked, or of a later day. R22.2 */
export const isOverNewer = ({ day, lastId }: StandingFact, answer: { day: string; seen: string | null }): boolean =>
  lastId !== answer.seen || day > answer.day
