import { monthDay } from '#shared/format.ts'

/** A civil day of the wire as it is written beside `now`. */
export const dayWords = (day: string, now: Parameters<typeof monthDay>[1]): string => monthDay(`${day}T00:00:00+08:00`, now)

/** Where anybody looks up how it stands; behind the # nothing reaches a log. */
export const lookUpAddress = (): string => `${location.host}/door/verify`
export const lookUpLink = ({ number, checkCode }: { number: string; checkCode: string }): string =>
  `${location.origin}/door/verify#${number}.${checkCode}`
