/** Which way a list is ordered; without one, the way that its heading says. */
export const directions = ['asc', 'desc'] as const
export type Direction = (typeof directions)[number]
