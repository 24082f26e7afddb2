import type { Sentence } from '#wire/language.ts'

/** R20.3: policies brought to a tower or a park, a course, a clinic on financing. */
export const eventKinds = ['policies', 'course', 'clinic', 'other'] as const
export type EventKind = (typeof eventKinds)[number]
export const eventKindWords: Record<EventKind, Sentence> = {
  policies: { zh: '送政策上楼入园', en: 'policies on site' },
  course: { zh: '辅导课', en: 'course' },
  clinic: { zh: '融资问诊会', en: 'financing clinic' },
  other: { zh: '其他活动', en: 'other event' },
}

/** Whether it has begun the clock says. */
export const eventStatuses = ['planned', 'closed', 'calledOff'] as const
export type EventStatus = (typeof eventStatuses)[number]
/** It was held: what is settled is told later. */
export const heldEvent: EventStatus = 'closed'

export const signUpStates = ['seated', 'waiting', 'left'] as const
export type SignUpState = (typeof signUpStates)[number]
/** Who comes, or would like to. */
export const standingSignUps: readonly SignUpState[] = signUpStates.filter(state => state !== 'left')

/** Which questions of an event a figure opens; `inTime`: answered within 24 hours. */
export const questionStates = ['all', 'open', 'inTime', 'settled'] as const
export type QuestionState = (typeof questionStates)[number]
