const hour = 3_600_000
const day = 24 * hour
/** China keeps one time. */
const offset = 8 * hour

/** 24:00 of the day in China. */
export const tonight = (now: string): string => new Date(Math.ceil((Date.parse(now) + offset) / day) * day - offset).toISOString()

export const hoursAfter = (now: string, hours: number): string => new Date(Date.parse(now) + hours * hour).toISOString()

/** The date in China: 2026-11-25. */
export const dayIn = (now: string): string => new Date(Date.parse(now) + offset).toISOString().slice(0, 10)

/** As a sentence of the record has it: 11-25 09:42. */
export const wordsOf = (moment: string): string => new Date(Date.parse(moment) + offset).toISOString().slice(5, 16).replace('T', ' ')
