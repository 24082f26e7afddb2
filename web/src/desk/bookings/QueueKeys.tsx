import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bookingsQuery } from './booking.queries.ts'

/** The keys of a day at the desk, while numbers are given. */
export function QueueKeys({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('bookings')
  const { data } = useQuery(bookingsQuery(sessionId))
  if (!data?.mayGiveNumber) return null
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
