import { useTranslation } from 'react-i18next'
import { Qr } from '#shared/Qr.tsx'
import { PaperButton } from '../exports/PaperButton.tsx'
import { useNumbers } from '../settings/settings.query.ts'
import { lookUpAddress, lookUpLink } from './day-words.ts'
import type { Delegation } from './delegation.queries.ts'

/** What the counter scans, and what it sees by that. R21.2 */
export function CheckAside({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const { id, number, checkCode } = delegation
  const { paperDays } = useNumbers()
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
      <p className="second small">{t('check.sees', { days: paperDays })}</p>
      <p>
        <PaperButton path={`/api/delegations/${id}/deed`} called={t('check.deed')} />
      </p>
    </section>
  )
}
