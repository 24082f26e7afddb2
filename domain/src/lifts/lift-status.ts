import type { Sentence } from '#wire/language.ts'

/** A question on its way up and back: written, lent up, taken up, answered; or sent back by the superior, returned by the level that was asked, withdrawn, ended with its matter. R18.2 */
export const liftStatuses = ['proposed', 'asked', 'accepted', 'answered', 'sentBack', 'returned', 'withdrawn', 'ended'] as const
export type LiftStatus = (typeof liftStatuses)[number]

/** Somebody has still to do something about it. */
export const openLiftStatuses = ['proposed', 'asked', 'accepted'] as const satisfies readonly LiftStatus[]
/** It lies with the level above. */
export const lentStatuses = ['asked', 'accepted'] as const satisfies readonly LiftStatus[]

/** It came back to who asked: with its answer, or with what is to be done first. R17.5 */
export const backStatuses = ['answered', 'returned', 'sentBack'] as const satisfies readonly LiftStatus[]

/** As if it had not been asked: the superior did not lend it up, or who asked took it back. R7.6, R17.5 */
export const undoneStatuses = ['sentBack', 'withdrawn'] as const satisfies readonly LiftStatus[]
export const isUndoneLift = (status: LiftStatus): boolean => undoneStatuses.some(undone => undone === status)

export const isOpenLift = (status: LiftStatus): boolean => openLiftStatuses.some(open => open === status)

export const liftStatusWords: Readonly<Record<LiftStatus, Sentence>> = {
  proposed: { zh: '等项目部长审核', en: 'waits for the minister' },
  asked: { zh: '已上提，等上级接收', en: 'waits for the level above to take it up' },
  accepted: { zh: '上级已接收，等答复', en: 'was taken up and waits for the answer' },
  answered: { zh: '上级已答复', en: 'was answered' },
  sentBack: { zh: '未上提，已退回补充', en: 'was sent back and not lent up' },
  returned: { zh: '已被上级退回', en: 'was returned by the level above' },
  withdrawn: { zh: '已撤回', en: 'was withdrawn' },
  ended: { zh: '已随事项结束', en: 'ended with its matter' },
}
