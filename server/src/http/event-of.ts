import type { CalendarEvent } from '@yigen/domain/feeds/calendar-text.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import type { CalendarEntry } from '#slice/calendar-entries.ts'

type Entry = Omit<CalendarEntry, 'name'> & Pick<CalendarEvent, 'title' | 'about' | 'url' | 'remindMinutes'> & { kind: string }

/** As a calendar takes it: known by what it is and its id for good. */
export const eventOf = ({ kind, id, changes, endsAt, title, ...entry }: Entry, language: Language): CalendarEvent => ({
  ...entry,
  ...{ uid: `${kind}-${id}@yigen`, sequence: changes },
  endsAt: endsAt ?? entry.startsAt.add({ hours: 1 }),
  // calendars that show what is called off like all else say it at least
  title: entry.calledOff ? say(off, language, { title }) : title,
})

const off: Sentence = { zh: '（已取消）{title}', en: 'Called off: {title}' }
