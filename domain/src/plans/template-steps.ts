import { type Refusal, refusal } from '#refusals/refusals.ts'
import { planRefusals } from './plans.slice.ts'

/** 409: written over another version than was seen. R15.1 */
export const whyNotSeenTemplate = (newest: { version: number; publishedBy: string | null }, seen: number): Refusal | null =>
  newest.version === seen ? null : refusal(planRefusals.templateMoved, { version: newest.version, who: newest.publishedBy ?? '' })
