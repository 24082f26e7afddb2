import type { Sentence } from '#wire/language.ts'

/** R3.5, R3.7: of another team its minister agrees first; then the receiver answers. */
export const openHandoverStatuses = ['agreeing', 'proposed'] as const
/** Of which everything that lay open went to the receiver. */
export const passedStatuses = ['accepted', 'enforced'] as const
export const handoverStatuses = [...openHandoverStatuses, ...passedStatuses, 'declined', 'withdrawn'] as const
export type HandoverStatus = (typeof handoverStatuses)[number]

/** Nothing has changed yet, and somebody's answer is waited for. */
export const isHandoverOpen = (status: HandoverStatus): boolean => openHandoverStatuses.some(open => open === status)

export const handoverStatusWords: Readonly<Record<HandoverStatus, Sentence>> = {
  agreeing: { zh: '等对方部长同意', en: 'waits for the other minister' },
  proposed: { zh: '等接收人答复', en: 'waits for the receiver' },
  accepted: { zh: '已接收', en: 'was accepted' },
  enforced: { zh: '部长决定交接', en: 'was decided by the minister' },
  declined: { zh: '没有接收', en: 'was not accepted' },
  withdrawn: { zh: '已撤回', en: 'was withdrawn' },
}
