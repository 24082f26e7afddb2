/** `overturned`: released, then an appeal was upheld. `lapsed`: the matter ended before it was decided. R5.4, R4.9 */
export const declineStatuses = ['proposed', 'returned', 'released', 'overturned', 'lapsed'] as const
export type DeclineStatus = (typeof declineStatuses)[number]
