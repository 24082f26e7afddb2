import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { useSession } from '../shared/session.tsx'
import type { DutySession } from './station.queries.ts'

/** The desks side by side, slot by slot: every second one can be booked, the others are kept for walk-ins. R19.1 */
export function SlotBoard({ session: { slots, seats, station } }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  const self = useSession().member.id
  const times = [...new Set(slots.map(({ from }) => from))]
  return (
    <section className="slots" id="slots" aria-labelledby="slots-title">
      <div className="section-head">
        <h2 id="slots-title">{t('slots')}</h2>
        <span className="small quiet">{t('slotsWhy', { n: station.slotMinutes })}</span>
      </div>
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
              .map(({ desk, bookable }) => (
                <div key={desk} className={bookable ? 'slot book' : 'slot'}>
                  <i className="ring" aria-hidden="true" />
                  <span>{t(bookable ? 'bookable' : 'walkIn')}</span>
                </div>
              ))}
          </Fragment>
        ))}
      </div>
    </section>
  )
}
