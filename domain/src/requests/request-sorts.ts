/** By what the list of requests can be ordered; `due` only where every row still waits. */
export const requestSorts = ['due', 'received', 'ended', 'enterprise', 'officer'] as const
export type RequestSort = (typeof requestSorts)[number]
