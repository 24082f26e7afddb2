import { type CalendarEvent, calendarText } from '@yigen/domain/feeds/calendar-text.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { eventOf } from '#http/event-of.ts'
import { calendarEntries } from '#slice/registry.ts'
import { openFeed } from './feed.queries.ts'
import { type OwnEntry, readOwnEntries } from './own-entries.queries.ts'
import { shownSince } from './shown-since.ts'

/** The days of whoever made the address: where they are on duty, whom they go to see, which meetings they come to, as their Today shows it. R11.1 */
export async function getOfficerFeed(db: Kysely<DB>, file: string, publicUrl: string, now: Temporal.Instant): Promise<string> {
  const { language, ...whose } = await openFeed(db, file, 'person')
  const entries = await readOwnEntries(db, whose, shownSince(now))
  const events = entries.map(entry => eventOfEntry(entry, publicUrl, language))
  return calendarText(say(calendarName, language, { name: whose.name }), events, now)
}

const calendarName: Sentence = { zh: '一跟到底 {name}', en: 'Yigen {name}' }

function eventOfEntry({ kind, name, ...entry }: OwnEntry, publicUrl: string, language: Language): CalendarEvent {
  const { title, path } = calendarEntries()[kind] as ReturnType<typeof calendarEntries>[string]
  const url = `${publicUrl}${path(entry.id)}`
  // many calendars show no address but what stands in the text
  return eventOf({ ...entry, kind, title: say(title, language, { name }), about: url, url }, language)
}
