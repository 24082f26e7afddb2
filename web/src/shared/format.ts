import { closingWords, dateWords, momentWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn, zone } from '@yigen/domain/calendar/zone.ts'
import { language } from './language.ts'
import { sharedWords } from './words.ts'

type Moment = Temporal.Instant | string

const instant = (at: Moment) => (typeof at === 'string' ? Temporal.Instant.from(at) : at)
const local = (at: Moment) => instant(at).toZonedDateTimeISO(zone)
const two = (n: number) => String(n).padStart(2, '0')

/** `20:15` */
export const time = (at: Moment) => timeWords(instant(at))

/** `11-25`, or `2027-01-04` in another year than `now`. */
export const monthDay = (at: Moment, now: Moment) => dateWords(dateIn(instant(at)), dateIn(instant(now)).year)

/** `今天 20:15`, `昨天 18:00`, `周五 11-27 18:00`, `2027-01-04 18:00` beside `now`. */
export const dayTime = (at: Moment, now: Moment) => momentWords(instant(at), instant(now), language())

/** The same for a time by which something is due: midnight is 24:00 of the day it ends. */
export const dueTime = (at: Moment, now: Moment) => closingWords(instant(at), instant(now), language())

/** `11月25日 星期三` */
export function longDay(at: Moment): string {
  const moment = local(at)
  const day = sharedWords().weekdayLong.split(' ')[moment.dayOfWeek - 1] ?? ''
  return language() === 'en' ? `${day} ${two(moment.month)}-${two(moment.day)}` : `${moment.month}月${moment.day}日 ${day}`
}

/** `2026-11-25 20:15:08`, for a title on hover. */
export const exactTime = (at: Moment) => local(at).toPlainDateTime().round('second').toString().replace('T', ' ')

/** `12,345` */
export const thousands = (n: number) => n.toLocaleString('en-US')

/** Fen as 万元, or 亿元 from a hundred million yuan on: a number and its unit, the unit to be set small. */
export function money(fen: number): { number: string; unit: string } {
  const yuan = fen / 100
  if (Math.abs(yuan) >= 1e8) return { number: decimals(yuan / 1e8, 2), unit: language() === 'en' ? '× 100 m yuan' : '亿元' }
  return tenThousands(fen)
}

/** Fen as 万元 however much it is, where amounts stand one under the other. */
export const tenThousands = (fen: number): { number: string; unit: string } => ({
  number: decimals(fen / 1e6, 2),
  unit: language() === 'en' ? '× 10k yuan' : '万元',
})

const decimals = (n: number, most: number) => n.toLocaleString('en-US', { maximumFractionDigits: most })

/** `98.6`, rounded to a tenth, but never `100` while one is late. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–'
  const share = Math.round((part / whole) * 1000) / 10
  return (part < whole ? Math.min(share, 99.9) : share).toLocaleString('en-US', { maximumFractionDigits: 1 })
}

/** `138-0000-0012`; other numbers as they are. */
export const phone = (digits: string) => digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3')

/** For `href`. */
export const dial = (digits: string) => `tel:${digits.replaceAll(/[^\d+]/g, '')}`

/** `1.2 MB` */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} kB`
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
