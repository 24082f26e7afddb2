import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useId } from 'react'
import { monthDay, time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import type { OpenSession, When } from './wire.ts'

type Props = {
  sessions: readonly OpenSession[]
  chosen: When | null
  session: string
  onSession: (id: string) => void
  onChoose: (when: When) => void
}

/** First the day, then the time: what is full stays in its place and says so. */
export function WhenPicker({ sessions, chosen, session, onSession, onChoose }: Props) {
  const words = useWords(bookingSheet)
  const name = useId()
  const now = useNow()
  const shown = sessions.find(({ id }) => id === session)
  return (
    <>
      <fieldset>
        <legend className="sr">{words.day}</legend>
        <div className="pick-days">
          {sessions.map(one => (
            <label key={one.id} className="pick-one">
              <input type="radio" name={`${name}-day`} checked={one.id === session} onChange={() => onSession(one.id)} />
              <span>
                <Day session={one} now={now} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="sr">{words.time}</legend>
        <div className="pick-times">
          {shown?.times.map(({ at, free }) => (
            <label key={at} className="pick-one">
              <input
                type="radio"
                name={`${name}-time`}
                disabled={free === 0}
                checked={chosen?.sessionId === shown.id && chosen.at === at}
                onChange={() => onChoose({ sessionId: shown.id, at })}
              />
              <span>
                <b>{time(at)}</b>
                <small>{free === 0 ? words.full : words.free(free)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** 今天, its date and how much of it is free. */
function Day({ session: { startsAt, times, provisional }, now }: { session: OpenSession; now: Temporal.Instant }) {
  const words = useWords(bookingSheet)
  const day = dateIn(Temporal.Instant.from(startsAt))
  const ahead = dateIn(now).until(day).days
  const near = ahead === 0 ? words.today : ahead === 1 ? words.tomorrow : null
  const free = times.reduce((sum, one) => sum + one.free, 0)
  return (
    <>
      <b>{near ?? monthDay(startsAt, now)}</b>
      <small>
        {[
          near ? `${monthDay(startsAt, now)} ${words.weekday(day.dayOfWeek)}` : words.weekday(day.dayOfWeek),
          provisional ? words.provisional : free === 0 ? words.full : words.free(free),
        ].join(' · ')}
      </small>
    </>
  )
}
