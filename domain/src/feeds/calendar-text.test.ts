import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarText, withoutStamp } from './calendar-text.ts'

const stamp = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const duty: CalendarEvent = {
  ...{
    uid: 'duty-1@yigen',
    sequence: 0,
    title: '驻点值班 万胜广场',
    place: '新港东路 1238 号 1 楼大堂东侧',
    about: '',
    url: 'https://fuwu.example/duty/1',
  },
  ...{ startsAt: Temporal.Instant.from('2026-12-02T14:00:00+08:00'), endsAt: Temporal.Instant.from('2026-12-02T17:00:00+08:00') },
  calledOff: false,
}

/** As a program of another hand reads it. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsIn = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map(one => new ICAL.Event(one))
const only = (event: Partial<CalendarEvent>) => eventsIn(calendarText('日历', [{ ...duty, ...event }], stamp))[0] as ICAL.Event
const wordOf = ({ component }: ICAL.Event, name: string) => component.getFirstPropertyValue(name)?.toString()

describe('a calendar, read back by another parser', () => {
  it('says when, in a zone that it brings along', () => {
    const { startDate, endDate, uid, sequence } = only({ sequence: 3 })
    expect([uid, sequence, startDate.zone.tzid]).toEqual(['duty-1@yigen', 3, 'Asia/Shanghai'])
    expect([startDate, endDate].map(time => time.toJSDate().toISOString())).toEqual([
      '2026-12-02T06:00:00.000Z',
      '2026-12-02T09:00:00.000Z',
    ])
  })

  it('keeps what is called off, rings before what is held, and for nothing else', () => {
    expect(wordOf(only({ calledOff: true, remindMinutes: 30 }), 'status')).toBe('CANCELLED')
    expect(only({ calledOff: true, remindMinutes: 30 }).component.getFirstSubcomponent('valarm')).toBeNull()
    const held = only({ remindMinutes: 30 })
    expect(wordOf(held, 'status')).toBe('CONFIRMED')
    expect(held.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT30M')
  })

  it('gives the words back as they were written, whatever they hold', () => {
    const words = 'A、B；C, D; E\\F: "G"\n第二行\tBEGIN:VEVENT\r\n第三行 🏢'
    const { summary, location, description } = only({ title: words, place: words, about: words })
    expect([summary, location, description]).toEqual(Array(3).fill(words.replaceAll('\r\n', '\n')))
    expect(eventsIn(calendarText(words, [{ ...duty, about: words }, duty], stamp))).toHaveLength(2)
  })

  it('in lines of 75 octets at most that end as the standard asks, no letter cut in two', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(word, word, (title, about) => {
        const text = calendarText('日历', [{ ...duty, title, about }], stamp)
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const [event] = eventsIn(text)
        expect([event?.summary ?? '', event?.description ?? '']).toEqual([held(title), held(about)])
      }),
    )
  })

  it('is the same but for when it was told', () => {
    const later = calendarText('日历', [duty], stamp.add({ hours: 5 }))
    expect(later).not.toBe(calendarText('日历', [duty], stamp))
    expect(withoutStamp(later)).toBe(withoutStamp(calendarText('日历', [duty], stamp)))
    expect(withoutStamp(later)).not.toBe(withoutStamp(calendarText('日历', [{ ...duty, place: '2 楼' }], stamp)))
  })
})

/** What a text can hold. */
const held = (words: string): string =>
  [...words.replace(/\r\n?/g, '\n')].filter(letter => letter === '\t' || letter === '\n' || !/\p{Cc}/u.test(letter)).join('')

it('the zone is that of the database of zones: UTC+8 since summer time ended, and none to come', () => {
  const shanghai = stamp.toZonedDateTimeISO('Asia/Shanghai')
  const ended = shanghai.getTimeZoneTransition('previous') as Temporal.ZonedDateTime
  const zone = read(calendarText('日历', [], stamp))
    .getFirstSubcomponent('vtimezone')
    ?.getFirstSubcomponent('standard')
  const onset = ended
    .toInstant()
    .toZonedDateTimeISO(ended.subtract({ seconds: 1 }).offset)
    .toPlainDateTime()
  expect(zone?.getFirstPropertyValue('dtstart')?.toString()).toBe(onset.toString())
  expect(['tzoffsetfrom', 'tzoffsetto'].map(name => zone?.getFirstPropertyValue(name)?.toString())).toEqual(['+09:00', '+08:00'])
  expect([ended.subtract({ seconds: 1 }).offset, ended.offset, shanghai.getTimeZoneTransition('next')]).toEqual(['+09:00', '+08:00', null])
})
