import { calendarText } from '@yigen/domain/feeds/calendar-text.ts'
import { type Sentence, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { eventOf } from '#http/event-of.ts'
import type { CalendarEntry } from '#slice/calendar-entries.ts'
import { type FeedOf, openFeed } from './feed.queries.ts'
import { shownSince } from './shown-since.ts'

type Session = CalendarEntry & { officers: string[] }

/** When a station is held and who is there: what whoever scans its card reads, and no name of anybody who booked. R19.1, R19.3 */
export async function getStationFeed(db: Kysely<DB>, file: string, publicUrl: string, now: Temporal.Instant): Promise<string> {
  const { language, ...station } = await openFeed(db, file, 'station')
  const events = (await readSessions(db, station, shownSince(now))).map(({ name, officers, ...session }) => {
    const who = say(officers.length > 0 ? onDuty : nobody, language, { names: officers.join(language === 'en' ? ', ' : '、') })
    const title = say(calendarName, language, { name })
    return eventOf(
      { ...session, kind: 'session', title, about: session.calledOff ? '' : who, url: `${publicUrl}/duty/${session.id}` },
      language,
    )
  })
  return calendarText(say(calendarName, language, { name: station.name }), events, now)
}

const calendarName: Sentence = { zh: '驻点 {name}', en: 'Station {name}' }
const onDuty: Sentence = { zh: '值班：{names}', en: 'On duty: {names}' }
const nobody: Sentence = { zh: '值班待定', en: 'Who is on duty is not set yet' }

async function readSessions(db: Kysely<DB>, { districtId, stationId }: FeedOf, since: Temporal.Instant): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select x.id, t.name, t.place, x.starts_at as "startsAt", x.ends_at as "endsAt", x.changes, x.state = 'calledOff' as "calledOff",
      array(select m.name from duty d join member m on m.id = d.member_id
        where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null order by d.desk) as officers
    from station_session x join station t on t.district_id = x.district_id and t.id = x.station_id
    where x.district_id = ${districtId} and x.station_id = ${stationId} and x.starts_at >= ${since} order by x.starts_at, x.id`.execute(db)
  return rows
}
