import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dial, phone as spaced, time } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { Tag } from '../shared/Tag.tsx'
import type { BookingRow } from './booking.queries.ts'
import { callVisitor, cancelForVisitor, markArrived, markNoShow } from './booking.steps.ts'
import { whoIs } from './queue-of.ts'

type Props = { booking: BookingRow; onServe: (booking: BookingRow) => void }

/** Who comes to a slot, how it stands, and what is done next. R19.4 */
export function Visitor({ booking, onServe }: Props) {
  const { t } = useTranslation('bookings')
  const { id, company, number, subject, phone, state, calledAt, request, may, told } = booking
  const talking = state === 'booked' && calledAt !== null
  const taking = useMutation({
    mutationFn: ({ take }: { take: (id: string) => Promise<unknown>; done: string }) => take(id),
    onSuccess: async (_, { done }) => {
      toast(done)
      await shownAgain()
    },
  })
  const button = (step: BookingRow['may'][number], words: string, take: (id: string) => Promise<unknown>, done: string) =>
    may.includes(step) ? (
      <button type="button" className="btn bare" aria-label={`${words} ${company}`} onClick={() => taking.mutate({ take, done })}>
        {words}
      </button>
    ) : null
  return (
    <div className={`visitor ${state}`}>
      <div className="visitor-who">
        <b>
          {number === null ? company || t('visitor') : [t('walkedInAs', { number: whoIs(booking) }), company].filter(Boolean).join(' · ')}
        </b>
        <span className="small quiet">{talking ? `${t('talking')} ${time(calledAt)}` : <How booking={booking} />}</span>
      </div>
      <p className="small">
        {phone ? (
          <a className="link" href={dial(phone)}>
            {spaced(phone)}
          </a>
        ) : null}
        {phone && subject ? ' · ' : ''}
        {subject}
        {request ? (
          <>
            {' '}
            <Link className="link" to="/requests/$id" params={{ id: request.id }}>
              {request.number}
            </Link>
          </>
        ) : null}
      </p>
      {told === false && (state === 'booked' || state === 'calledOff') ? <p className="small told">{t('notTold')}</p> : null}
      {may.length > 0 ? (
        <div className="acts">
          {button('markArrived', t('arrive'), markArrived, t('arriveDone'))}
          {may.includes('callVisitor') && calledAt === null ? button('callVisitor', t('call'), callVisitor, t('called')) : null}
          {may.includes('serveVisitor') ? (
            <button type="button" className="btn next" aria-label={`${t('serve')} ${company}`} onClick={() => onServe(booking)}>
              {t('serve')}
            </button>
          ) : null}
          {may.includes('recordVisitorCall') ? (
            <Link className="btn next" to="/visitors/$id" params={{ id }} aria-label={`${t('toCall')} ${company}`}>
              {t('toCall')}
            </Link>
          ) : null}
          {button('markNoShow', t('noShow'), markNoShow, t('noShowDone'))}
          {calledAt === null && !may.includes('markNoShow')
            ? button('cancelForVisitor', t('cancel'), cancelForVisitor, t('cancelled'))
            : null}
        </div>
      ) : null}
      <FaultLine fault={taking.error} />
    </div>
  )
}

/** How they came, or what became of it. */
function How({ booking: { state, number, arrivedAt, calledAt, call, bookedBy, bookedAt } }: { booking: BookingRow }) {
  const { t } = useTranslation('bookings')
  if (call?.at) return <>{t('phonedAt', { time: time(call.at) })}</>
  if (state === 'missed' && number !== null && calledAt === null) return <>{t('notReached')}</>
  if (state !== 'booked') return <>{t(`state.${state}`)}</>
  if (arrivedAt) return <Tag tone="teal">{t('arrivedAt', { time: time(arrivedAt) })}</Tag>
  const how = bookedBy === null ? t('byCode') : t('byName', { name: bookedBy })
  return <>{t('at', { time: time(bookedAt), how })}</>
}
