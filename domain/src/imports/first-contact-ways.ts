/** What becomes of the first contacts of an import: due as ever, within a day; none, since these officers serve them already; some a working day. R3.6, R3.9 */
export const firstContactWays = ['due', 'served', 'spread'] as const

/** First contacts a working day for one officer. */
export const perDayLimits = { least: 1, most: 50, usual: 5 } as const
