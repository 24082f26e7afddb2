import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from '../clocks/Clock.tsx'
import { useWhyDue } from '../clocks/useWhyDue.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { FirstContactDialog } from './FirstContactDialog.tsx'

/** A new officer reaches the enterprise within 24 hours; shown while that is still to come. R3.6 */
export function FirstContact({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const [telling, setTelling] = useState(false)
  const whyDue = useWhyDue()
  const due = enterprise.firstContact
  if (!due || due.stoppedAt || !enterprise.officer) return null
  const clock = { ...due, kind: 'firstContact' as const, provisional: false }
  const mine = enterprise.may.includes('recordFirstContact')
  return (
    <>
      <div className="open-matter first-contact">
        <Clock clock={clock} why={whyDue({ ...clock, promise: { amount: 24, unit: 'clockHours' } })} />
        <div>
          <b>{t('first.title')}</b>
          <p>{t('first.why')}</p>
        </div>
        <span className="second">{mine ? t('first.waitsMe') : t('first.waits', { name: enterprise.officer.name })}</span>
        {mine ? (
          <button type="button" className="btn do" onClick={() => setTelling(true)}>
            {t('first.open')}
          </button>
        ) : null}
      </div>
      {telling ? <FirstContactDialog enterprise={enterprise} onClose={() => setTelling(false)} /> : null}
    </>
  )
}
