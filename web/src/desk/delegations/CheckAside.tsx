import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Qr } from '#shared/Qr.tsx'
import { lookUpAddress, lookUpLink } from './day-words.ts'
import type { Delegation } from './delegation.queries.ts'

/** What the counter scans, and what it sees by that. R21.2 */
export function CheckAside({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const { id, number, checkCode } = delegation
  return (
    <section className="check-aside">
      <div className="h">
        <h2>{t('check.title')}</h2>
      </div>
      <Qr text={lookUpLink(delegation)} label={t('check.qr', { number })} />
      <p>
        <b>{number}</b>
        <br />
        {t('check.code')} <b>{checkCode}</b>
      </p>
      <p className="second small">{t('check.how', { address: lookUpAddress() })}</p>
      <p className="second small">{t('check.sees')}</p>
      <p>
        <Link className="btn" to="/delegations/$id/print" params={{ id }}>
          {t('check.print')}
        </Link>
      </p>
    </section>
  )
}
