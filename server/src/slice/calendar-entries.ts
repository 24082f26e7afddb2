import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { RawBuilder } from 'kysely'

/** One thing of somebody's days. */
export type CalendarEntry = {
  id: string
  /** by which it is known: the enterprise, the station, the series */
  name: string
  place: string
  startsAt: Temporal.Instant
  /** null: nobody says how long; an hour is kept free */
  endsAt: Temporal.Instant | null
  /** how often its time, or whether it is held, changed: never fewer than were told before */
  changes: number
  calledOff: boolean
}

/** What a slice puts into the calendar that somebody subscribes to: no more than they see of it on Today, since the calendar is kept elsewhere. */
export type CalendarEntries = {
  /** with `name` */
  title: Sentence
  /** where the desk shows it */
  path(id: string): string
  /** a query: theirs since then, also what was called off */
  of(whose: Pick<Actor, 'districtId' | 'memberId'>, since: Temporal.Instant): RawBuilder<CalendarEntry>
}
