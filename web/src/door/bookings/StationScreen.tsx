import { noShowMinutes, numberWords } from '@yigen/domain/bookings/queue.ts'
import { useEffect } from 'react'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, time } from '#shared/format.ts'
import { Mark } from '#shared/Icon.tsx'
import { isProblem } from '#shared/problem.ts'
import { Qr } from '#shared/Qr.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import { queueSheet } from './queue-sheet.ts'
import { useScreen } from './useScreen.ts'
import type { Screen } from './wire.ts'
import './station-screen.css'

/** So long without an answer, and the screen says since when it stands still. */
const staleAfter = 20_000

/** At the door of a station, read from some metres: who is called to which desk, who waits. R19.3 */
export function StationScreen({ token }: { token: string }) {
  const words = useWords(queueSheet)
  const of = useWords(bookingSheet)
  const now = useNow(1)
  const { screen, readAt, fault } = useScreen(token)
  useEffect(() => {
    document.title = [words.screen, screen?.name].filter(Boolean).join(' · ')
  }, [words, screen?.name])
  if (!screen) return <main className="station-screen">{fault ? <NotThere fault={fault} /> : null}</main>
  const { name, session } = screen
  const still = Date.now() - readAt > staleAfter ? Temporal.Instant.fromEpochMilliseconds(readAt) : null
  return (
    <main className="station-screen" id="main">
      <header>
        <Mark />
        <h1>{name}</h1>
        <span>{session ? `${dayTime(session.startsAt, now)}–${time(session.endsAt)}` : of.none}</span>
        <time>{time(now)}</time>
      </header>
      <div className="screen-middle">
        <Desks screen={screen} />
        <Waiting screen={screen} now={now} />
      </div>
      <footer>
        <div>
          {still ? <p className="still">{words.still(time(still))}</p> : null}
          {session?.held ? <b>{words.nextNumber(numberWords(screen.nextNumber))}</b> : null}
          <p>{session?.held ? words.takeHint : words.notNow}</p>
        </div>
        <Qr text={`${location.origin}/door/station/${token}`} label={words.scan(name)} />
      </footer>
    </main>
  )
}

/** The one who was called last is reversed, and read out. */
function Desks({ screen: { desks } }: { screen: Screen }) {
  const words = useWords(queueSheet)
  const of = useWords(bookingSheet)
  const last = desks.reduce<string>((latest, { called }) => (called && called.calledAt > latest ? called.calledAt : latest), '')
  const just = desks.find(({ called }) => called?.calledAt === last)
  return (
    <>
      <p className="sr" aria-live="polite">
        {just?.called ? words.screenCalls(nameOf(just.called, words.digits), of.desk(just.desk)) : ''}
      </p>
      {desks.map(({ desk, officer, called }) => (
        <section key={desk} className={called && called.calledAt === last ? 'screen-desk now' : 'screen-desk'} aria-label={of.desk(desk)}>
          <p className="lab">{[of.desk(desk), officer].filter(Boolean).join('　')}</p>
          <p className="n">
            {called ? (called.number === null ? called.digits || time(called.startsAt) : numberWords(called.number)) : '—'}
          </p>
          {called ? (
            <p>
              {called.calledAt === last ? (
                <b>{words.screenCalls(nameOf(called, words.digits), of.desk(desk))}</b>
              ) : (
                words.talkingSince(time(called.calledAt))
              )}
            </p>
          ) : (
            <p>{officer ? words.deskFree : words.deskEmpty}</p>
          )}
        </section>
      ))}
    </>
  )
}

/** Who booked and was waited for stands there no longer: they are called by hand, if they come. */
function Waiting({ screen: { waiting, booked }, now }: { screen: Screen; now: Temporal.Instant }) {
  const words = useWords(queueSheet)
  const of = useWords(bookingSheet)
  const expected = booked.filter(({ startsAt, arrived }) => arrived || isWaitedFor(startsAt, now))
  return (
    <section className="screen-queue">
      <h2>
        {words.waitingHead} <span>{words.people(waiting.length)}</span>
      </h2>
      <ul>
        {waiting.slice(0, mostShown).map(number => (
          <li key={number}>
            <b>{numberWords(number)}</b>
          </li>
        ))}
      </ul>
      {expected.length > 0 ? <h2>{words.bookedHead}</h2> : null}
      <ul>
        {expected.slice(0, mostShown).map(({ startsAt, digits, desk, arrived }) => (
          <li key={`${desk} ${startsAt}`}>
            <b>{time(startsAt)}</b>
            <span>{[digits ? words.digits(digits) : null, of.desk(desk), arrived ? words.arrived : null].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isWaitedFor = (startsAt: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(startsAt).add({ minutes: noShowMinutes }), now) > 0

/** What has room below one another. */
const mostShown = 4

const nameOf = ({ number, digits }: { number: number | null; digits: string }, said: (digits: string) => string) =>
  number === null ? said(digits) : numberWords(number)

function NotThere({ fault }: { fault: unknown }) {
  const words = useWords(bookingSheet)
  if (isProblem(fault, 'cardRenewed')) return <Empty title={words.renewed} why={fault.message} />
  return <Empty title={words.closed} why={words.closedWhy} />
}
