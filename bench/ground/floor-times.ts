const day = 86_400_000
const offset = 8 * 3_600_000

/** 24:00 of the day, in China, which keeps one time. */
export const tonight = (now: string): string => new Date(Math.ceil((Date.parse(now) + offset) / day) * day - offset).toISOString()
