import { Link } from '@tanstack/react-router'
import type { Roster as RosterNow, RosterSession } from '@yigen/domain/stations/roster.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../../shared/session.tsx'
import { Candidates } from '../Candidates.tsx'
import { ownWishes } from '../own-wishes.ts'
import { SessionShift } from '../SessionTable.tsx'
import { deskFor } from '../session-words.ts'
import type { Roster, Session } from '../station.queries.ts'
import type { RosterDraft } from './useRosterDraft.ts'
import { WishPanel } from './WishPanel.tsx'

type Props = {
  roster: Roster
  draft: RosterDraft
  session: Session
  held: RosterSession | null | undefined
  standings: RosterNow
  names: ReadonlyMap<string, string>
}

/** One session: who sits at its desks by the draft, and who else could. R19.2 */
export function SeatPanel({ roster, draft, session, held, standings, names }: Props) {
  const { t } = useTranslation('stations')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    // on a phone it stands below the tables
    if (panel.current && panel.current.getBoundingClientRect().top > window.innerHeight) panel.current.scrollIntoView()
  }, [])
  const seats = draft.seatsOf(session)
  const now = useNow()
  const toCome = session.state === 'planned' && Temporal.Instant.compare(Temporal.Instant.from(session.startsAt), now) > 0
  const may = roster.mayPublish && toCome
  const desk = deskFor(seats)
  const self = useSession().member.id
  const station = roster.stations.find(({ id }) => id === session.stationId)?.name ?? ''
  return (
    <section className="seat-panel" ref={panel} tabIndex={-1} aria-labelledby="seat-panel-title">
      <div className="h">
        <h2 id="seat-panel-title">{t('draftLine', { day: session.day.slice(5), station })}</h2>
        <span className="grow small quiet">{time(session.startsAt)}</span>
      </div>
      <p className="small quiet">
        <SessionShift session={session} /> ·{' '}
        <Link className="link" to="/duty/$id" params={{ id: session.id }}>
          {t('open')}
        </Link>
      </p>
      {session.state === 'calledOff'
        ? null
        : seats.map((id, desk) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a desk is its number
            <div key={desk} className="seat-line">
              <span className="quiet small">{t('desk', { n: desk + 1 })}</span>
              <b className="grow">{id === null ? t('vacant') : (names.get(id) ?? '—')}</b>
              {id !== null && may ? (
                <button
                  type="button"
                  className="btn"
                  aria-label={t('takeName', { name: names.get(id) ?? '' })}
                  onClick={() => draft.seat(session, desk, null)}
                >
                  {t('take')}
                </button>
              ) : null}
            </div>
          ))}
      {roster.mayWish && toCome ? (
        <WishPanel sessionId={session.id} said={ownWishes(roster, self).find(({ sessionId }) => sessionId === session.id)} />
      ) : null}
      {held && may ? (
        <Candidates
          roster={standings}
          session={held}
          officers={roster.officers}
          onSeat={desk ? memberId => draft.seat(session, desk - 1, memberId) : null}
        />
      ) : null}
    </section>
  )
}
