import { Suspense, useId, useState } from 'react'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { isMissing, isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { LanguageSwitch } from '#shared/Switches.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { LaterScreen } from '../frame/LaterScreen.tsx'
import { asked } from '../shared/paths.ts'
import { useGet } from '../shared/useGet.ts'
import { BookForm } from './BookForm.tsx'
import { bookingSheet } from './booking-sheet.ts'
import { QueueForm, stationScreen } from './queue-parts.ts'
import { useChosen } from './useChosen.ts'
import { WhenPicker } from './WhenPicker.tsx'
import type { OpenStation } from './wire.ts'
import './bookings.css'

/** What the code on the desk opens: the station, a time, who comes; and the screen at its door. R19.3 */
export function BookScreen({ token }: { token: string }) {
  return asked('screen') === null ? <Booking token={token} /> : <LaterScreen screen={stationScreen} given={{ token }} />
}

function Booking({ token }: { token: string }) {
  const words = useWords(bookingSheet)
  const { data, fault, again } = useGet<OpenStation>(`/api/station-cards/${encodeURIComponent(token)}`, {}, { of: [] })
  if (data) return <Open token={token} station={data} again={again} />
  return (
    <DoorFrame bare title={words.title}>
      <div className="pad">
        <h1 className="sr">{words.title}</h1>
        {fault ? <NotOpen fault={fault} again={again} /> : <Skeleton kind="lines" rows={8} />}
      </div>
    </DoorFrame>
  )
}

/** A card that was renewed says so; a token that never was, or of a station that is closed, leads back to the desk. */
function NotOpen({ fault, again }: { fault: unknown; again: () => void }) {
  const words = useWords(bookingSheet)
  if (isProblem(fault, 'cardRenewed')) return <Empty title={words.renewed} why={fault.message} />
  if (isMissing(fault) || (isProblem(fault) && fault.status === 400)) return <Empty title={words.closed} why={words.closedWhy} />
  return <Fault fault={fault} again={again} />
}

function Open({ token, station, again }: { token: string; station: OpenStation; again: () => void }) {
  const words = useWords(bookingSheet)
  const now = useNow()
  const form = useId()
  const [busy, setBusy] = useState(false)
  const { sessions, byCode, queue } = station
  const { session, chosen, choose, showDay } = useChosen(sessions)
  const act =
    byCode && sessions.length > 0 ? (
      <button type="submit" form={form} className="btn do touch" aria-busy={busy} aria-disabled={chosen ? undefined : true}>
        {chosen ? words.book(dayTime(chosen.at, now)) : words.choose}
      </button>
    ) : null
  return (
    <DoorFrame title={words.title} note={station.name} acts={act} bare>
      <Where station={station} session={session} />
      {queue ? (
        <Suspense>
          <QueueForm token={token} queue={queue} />
        </Suspense>
      ) : null}
      {sessions.length === 0 ? <Empty title={words.none} why={words.noneWhy} /> : null}
      {sessions.length > 0 ? (
        <section className="pad">
          <h2>{words.when}</h2>
          <WhenPicker sessions={sessions} chosen={chosen} session={session} onSession={showDay} onChoose={choose} />
          <p className="sub">{words.walkIn}</p>
        </section>
      ) : null}
      {sessions.length > 0 ? (
        <section className="pad">
          <h2>{byCode ? words.who : words.notOffered}</h2>
          {byCode ? <BookForm token={token} form={form} when={chosen} onBusy={setBusy} onTaken={again} /> : null}
        </section>
      ) : null}
    </DoorFrame>
  )
}

function Where({ station, session }: { station: OpenStation; session: string }) {
  const words = useWords(bookingSheet)
  const { slotMinutes, place, weekday, from, until, note, sessions } = station
  const officers = sessions.find(({ id }) => id === session)?.officers ?? []
  return (
    <div className="pad">
      <h1>{words.talk(slotMinutes)}</h1>
      <p className="sub">{words.where(place, weekday, from, until)}</p>
      {note ? <p className="sub">{note}</p> : null}
      {officers.length > 0 ? (
        <ul className="duo">
          {officers.map(({ desk, name }) => (
            <li key={desk}>
              <b>{name}</b>
              <small>{words.desk(desk)}</small>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="foot">
        <LanguageSwitch />
      </div>
    </div>
  )
}
