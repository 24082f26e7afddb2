import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** What one goes on to from the meetings: one's own week, the ledger. */
export function WaysFromMeetings({ ledger }: { ledger: boolean }) {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  return (
    <>
      <Link className="btn bare" to="/my-week">
        {t('meetings-first:myWeek')}
      </Link>
      {ledger ? (
        <Link className="btn bare" to="/projects/ledger">
          {t('ledger')}
        </Link>
      ) : null}
    </>
  )
}
