import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import type { DutySession } from '../stations/station.queries.ts'
import { type BookingRow, bookingsQuery } from './booking.queries.ts'
import { NumberDialog } from './NumberDialog.tsx'
import { desksOf, nextOf, notReached, talkingAt, waitingNumbers, whoIs } from './queue-of.ts'
import { useCalling } from './useCalling.ts'
import { useQueueKeys } from './useQueueKeys.ts'
import { Visitor } from './Visitor.tsx'

/** Who sits at which desk, who waits, and whom to call. R19.3 */
export function QueueBox({ session }: { session: DutySession }) {
  const { t } = useTranslation('bookings')
  const now = useNow()
  const self = useSession().member.id
  const { data } = useQuery(bookingsQuery(session.id))
  const [giving, setGiving] = useState(false)
  const calling = useCalling()
  const rows = data?.rows ?? []
  const waiting = waitingNumbers(rows)
  const desks = desksOf(session, self)
  const mayGive = data?.mayGiveNumber === true
  useQueueKeys({ desk: desks.length === 1 ? desks[0] : undefined, rows, calling, give: mayGive ? () => setGiving(true) : undefined })
  const inVain = notReached(rows)
  if (!mayGive && waiting.length === 0 && inVain.length === 0) return null
  return (
    <section className="queue-box" id="queue" aria-labelledby="queue-title">
      <div className="h">
        <h2 id="queue-title">{t('queue')}</h2>
      </div>
      <div className="calls">
        {session.seats.map(seat => (
          <AtDesk key={seat.desk} seat={seat} row={talkingAt(seat.desk, rows)} />
        ))}
      </div>
      <ul className="queue-waits">
        {waiting.map(row => (
          <li key={row.id}>
            <b>{whoIs(row)}</b>
            <span className="grow">
              {t('waitsFor', { n: minutesSince(row.startsAt, now) })}
              <span className="small quiet"> · {row.subject || row.company || t('notWritten')}</span>
            </span>
            {row.may.includes('cancelForVisitor') ? (
              <button type="button" className="btn bare" aria-label={`${t('left')} ${whoIs(row)}`} onClick={() => calling.leave(row)}>
                {t('left')}
              </button>
            ) : null}
            {row.may.includes('callVisitor')
              ? desks.map(desk => (
                  <button
                    key={desk}
                    type="button"
                    className={nextOf(desk, rows, now)?.id === row.id ? 'btn next' : 'btn'}
                    aria-label={t('callTo', { who: whoIs(row), desk })}
                    onClick={() => calling.call(row, desk)}
                  >
                    {desks.length === 1 ? t('call') : t('toDesk', { desk })}
                  </button>
                ))
              : null}
          </li>
        ))}
      </ul>
      {inVain.map(row => (
        <Visitor key={row.id} booking={row} onServe={() => {}} />
      ))}
      {mayGive && waiting.length === 0 ? <p className="small quiet">{t('nobodyWaits')}</p> : null}
      {mayGive ? (
        <button type="button" className="btn" onClick={() => setGiving(true)}>
          {t('giveNumber')}
        </button>
      ) : null}
      <FaultLine fault={calling.fault} />
      {giving ? createPortal(<NumberDialog sessionId={session.id} onClose={() => setGiving(false)} />, document.body) : null}
    </section>
  )
}

type AtDeskProps = { seat: DutySession['seats'][number]; row: BookingRow | undefined }

/** As it is called: the number, or the last four digits of who booked. */
function AtDesk({ seat: { desk, name }, row }: AtDeskProps) {
  const { t } = useTranslation(['bookings', 'stations'])
  return (
    <div data-talking={row ? true : undefined}>
      {t('stations:desk', { n: desk })}
      <b>{row ? (row.number === null ? row.phone.slice(-4) || row.company : whoIs(row)) : '—'}</b>
      {row?.number === null ? t('bookedFor', { time: time(row.startsAt) }) : (name ?? t('stations:vacant'))}
    </div>
  )
}

const minutesSince = (at: string, now: Temporal.Instant) => Math.max(0, Math.floor(now.since(Temporal.Instant.from(at)).total('minutes')))
