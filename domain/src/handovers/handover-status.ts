/** R3.5, R3.7: of another team its minister agrees first; then the receiver answers. */
export const openHandoverStatuses = ['agreeing', 'proposed'] as const
/** Of which everything that lay open went to the receiver. */
export const passedStatuses = ['accepted', 'enforced'] as const
export const handoverStatuses = [...openHandoverStatuses, ...passedStatuses, 'declined', 'withdrawn'] as const
export type HandoverStatus = (typeof handoverStatuses)[number]

/** Nothing has changed yet, and somebody's answer is waited for. */
export const isHandoverOpen = (status: HandoverStatus): boolean => openHandoverStatuses.some(open => open === status)
