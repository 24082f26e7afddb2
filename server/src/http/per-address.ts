/** At most so many a minute from one address (IPv6: one /64), for doors that need no session. Counted before the body is read. */
export const perAddress = (max: number) => ({ max, timeWindow: '1 minute' })
