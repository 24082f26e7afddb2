import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import type { DutySession } from '../stations/station.queries.ts'
import { BookDialog, type FreeSlot } from './BookDialog.tsx'
import { type BookingRow, type Bookings, bookingsQuery } from './booking.queries.ts'
import { isNumber } from './queue-of.ts'
import { ServeDialog } from './ServeDialog.tsx'
import { Visitor } from './Visitor.tsx'
import './bookings.css'

/** The desks side by side, slot by slot: who comes, who was there, what is free for whom. R19.1, R19.3 */
export function SlotBoard({ session }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  const { data, error, refetch } = useQuery(bookingsQuery(session.id))
  const [serving, setServing] = useState<BookingRow | null>(null)
  const [booking, setBooking] = useState<FreeSlot | null>(null)
  const self = useSession().member.id
  const { slots, seats, station } = session
  const times = [...new Set(slots.map(({ from }) => from))]
  const off = (data?.rows ?? []).filter(row => row.state === 'calledOff' && !slots.some(slot => isOf(slot, row)))
  const last = times.at(-1)
  return (
    <section className="slots" id="slots" aria-labelledby="slots-title">
      <div className="section-head">
        <h2 id="slots-title">{t('slots')}</h2>
        <span className="small quiet">{t('slotsWhy', { n: station.slotMinutes })}</span>
      </div>
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      <div className="board" data-desks={seats.length}>
        <span className="hd" />
        {seats.map(({ desk, memberId, name }) => (
          <span key={desk} className="hd">
            <b>{name ?? t('vacant')}</b>
            <span className="quiet small">{[t('desk', { n: desk }), ...(memberId === self ? [t('you')] : [])].join(' · ')}</span>
          </span>
        ))}
        {times.map(from => (
          <Fragment key={from}>
            <time>{time(from)}</time>
            {slots
              .filter(slot => slot.from === from)
              .map(slot => (
                <Cell key={slot.desk} slot={slot} isLast={slot.from === last} bookings={data} onServe={setServing} onBook={setBooking} />
              ))}
          </Fragment>
        ))}
      </div>
      {off.map(row => (
        <div key={row.id} className="slot">
          <time className="small">{time(row.startsAt)}</time>
          <Visitor booking={row} onServe={setServing} />
        </div>
      ))}
      {serving
        ? createPortal(<ServeDialog sessionId={session.id} booking={serving} onClose={() => setServing(null)} />, document.body)
        : null}
      {booking ? createPortal(<BookDialog sessionId={session.id} slot={booking} onClose={() => setBooking(null)} />, document.body) : null}
    </section>
  )
}

type CellProps = {
  slot: DutySession['slots'][number]
  isLast: boolean
  bookings: Bookings | undefined
  onServe: (booking: BookingRow) => void
  onBook: (slot: FreeSlot) => void
}

/** What did not come to a talk stays in sight above whoever has the slot now. */
function Cell({ slot, isLast, bookings, onServe, onBook }: CellProps) {
  const { t } = useTranslation(['stations', 'bookings'])
  const { desk, from, bookable } = slot
  const here =
    bookings?.rows.filter(row => (isNumber(row) ? isCalledIn(slot, row, isLast) : isOf(slot, row)) && row.state !== 'cancelled') ?? []
  const isHeld = here.some(({ state }) => state === 'booked' || state === 'served')
  const open = bookings?.mayBook === true && isAhead(from) && bookable
  const talking = here.some(({ state, calledAt }) => state === 'booked' && calledAt !== null)
  return (
    <div className={bookable ? 'slot book' : 'slot'} data-talking={talking || undefined}>
      {here.map(row => (
        <Visitor key={row.id} booking={row} onServe={onServe} />
      ))}
      {isHeld ? null : (
        <div className="free">
          <i className="ring" aria-hidden="true" />
          <span className="grow">{t(bookable ? 'bookable' : 'walkIn')}</span>
          {open ? (
            <button
              type="button"
              className="btn bare"
              aria-label={t('bookings:bookAt', { time: time(from), desk })}
              onClick={() => onBook({ at: from, desk })}
            >
              {t('bookings:bookFree')}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}

const isOf = ({ desk, from }: CellProps['slot'], row: BookingRow) => row.desk === desk && row.startsAt === from

/** A number stands where it was called to its desk; after the last slot in that. */
const isCalledIn = ({ desk, from, until }: CellProps['slot'], { desk: at, calledAt }: BookingRow, isLast: boolean) =>
  at === desk && calledAt !== null && !isBefore(calledAt, from) && (isLast || isBefore(calledAt, until))

const isBefore = (a: string, b: string) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0

const isAhead = (moment: string) => Temporal.Instant.compare(Temporal.Instant.from(moment), serverNow()) > 0
