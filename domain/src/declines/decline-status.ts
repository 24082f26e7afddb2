/** `overturned`: released, then an appeal was upheld. `lapsed`: the matter ended before it was decided; `takenBack`: by who proposed it, before that. R5.4, R4.9, R7.6 */
export const declineStatuses = ['proposed', 'returned', 'released', 'overturned', 'lapsed', 'takenBack'] as const
export type DeclineStatus = (typeof declineStatuses)[number]

/** Whether the enterprise has read it: a proposal is internal until its release. R11.3 */
export const isRead = (status: DeclineStatus): boolean => status === 'released' || status === 'overturned'
export const readStatuses: readonly DeclineStatus[] = declineStatuses.filter(isRead)
