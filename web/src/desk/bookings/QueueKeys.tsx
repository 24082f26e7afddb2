import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../shared/session.tsx'
import type { DutySession } from '../stations/station.queries.ts'
import { bookingsQuery } from './booking.queries.ts'

/** The keys of a day at the desk, to who is on duty there, while numbers are given. */
export function QueueKeys({ session: { id, seats } }: { session: Pick<DutySession, 'id' | 'seats'> }) {
  const { t } = useTranslation('bookings')
  const { data } = useQuery(bookingsQuery(id))
  const self = useSession().member.id
  if (!data?.mayGiveNumber || !seats.some(({ memberId }) => memberId === self)) return null
  const keys = [
    ['N', t('keyNext')],
    ['X', t('noShow')],
    ['G', t('giveNumber')],
    ['Ctrl ↵', t('serve')],
  ]
  return (
    <p className="keys" aria-hidden="true">
      {keys.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {words}
        </span>
      ))}
    </p>
  )
}
