import { zone } from '#calendar/zone.ts'

/** What stands in a calendar. The same `uid` is the same thing for good; of two words about it the higher `sequence` holds, of equals the newer. */
export type CalendarEvent = {
  uid: string
  sequence: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  title: string
  place: string
  about: string
  url: string
  calledOff: boolean
  /** rings so many minutes before */
  remindMinutes?: number
}

/** A calendar as programs of other hands read it. `stamp`: when it was told. RFC 5545, RFC 7986 */
export function calendarText(name: string, events: readonly CalendarEvent[], stamp: Temporal.Instant): string {
  const told = stampOf(stamp)
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yigen//Yigen//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[said('NAME', name), said('X-WR-CALNAME', name), `X-WR-TIMEZONE:${zoneName}`],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'],
    ...zoneLines,
    ...events.flatMap(event => eventLines(event, told)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

/** The same calendar told at another time: what is compared to see whether anything changed. */
export const withoutStamp = (text: string): string => text.replace(/^DTSTAMP:.*\r\n/gm, '')

const zoneName = 'Asia/Shanghai'

/** As it has been since summer time ended on 1991-09-15. */
const zoneLines = [
  ...['BEGIN:VTIMEZONE', `TZID:${zoneName}`, 'BEGIN:STANDARD', 'DTSTART:19910915T020000'],
  ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
]

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, sequence, startsAt, endsAt, title, place, about, url, calledOff, remindMinutes } = event
  return [
    ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
    ...[`DTSTART;TZID=${zoneName}:${onTheWall(startsAt)}`, `DTEND;TZID=${zoneName}:${onTheWall(endsAt)}`],
    ...[said('SUMMARY', title), ...ifAny('LOCATION', place), ...ifAny('DESCRIPTION', about), `URL:${url}`],
    // what is called off takes nobody's time
    ...(calledOff ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'] : ['STATUS:CONFIRMED']),
    ...(remindMinutes && !calledOff ? alarmLines(title, remindMinutes) : []),
    'END:VEVENT',
  ]
}

const alarmLines = (title: string, minutes: number): string[] => [
  ...['BEGIN:VALARM', 'ACTION:DISPLAY', said('DESCRIPTION', title), `TRIGGER:-PT${minutes}M`, 'END:VALARM'],
]

/** Words of people: what would begin another line or another value is told as such, what no text holds is left out. */
const said = (name: string, words: string): string => `${name}:${escaped(words)}`
const ifAny = (name: string, words: string): string[] => (words === '' ? [] : [said(name, words)])

const escaped = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // RFC 5545 3.1 allows no other control character
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** `20261202T140000`, as a clock in the office shows it. */
const onTheWall = (at: Temporal.Instant): string => digits(at.toString({ timeZone: zone, smallestUnit: 'second' }).slice(0, 19))
const stampOf = (at: Temporal.Instant): string => digits(at.toString({ smallestUnit: 'second' }))
const digits = (moment: string): string => moment.replace(/[-:]/g, '')

const mostOctets = 75

/** Lines of 75 octets at most, no character cut in two; what goes on begins with a blank. RFC 5545 3.1 */
function fold(line: string): string {
  if (line.length * 3 <= mostOctets || (line.length <= mostOctets && isPlain(line))) return line
  const folded: string[] = []
  let [from, at, left] = [0, 0, mostOctets]
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0)
    if (size > left) {
      folded.push(line.slice(from, at))
      from = at
      left = mostOctets - 1
    }
    at += letter.length
    left -= size
  }
  return [...folded, line.slice(from)].join('\r\n ')
}

const isPlain = (line: string): boolean => /^[ -~]*$/.test(line)

/** In UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4)
