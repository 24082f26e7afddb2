import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUntil } from '../../shared/useUntil.ts'
import type { AccountsImported } from './member-import.steps.ts'
import { saveWorkbook } from './save-workbook.ts'

/** All were made: who gets which link leaves in one workbook, as long as this page is open and never again. R1.6 */
export function MadeAccounts({ made }: { made: AccountsImported }) {
  const { t } = useTranslation('imports')
  const until = useUntil()
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    if (!saved) addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [saved])
  return (
    <section className="drop-zone" role="status">
      <b>{t('accounts.made', { n: made.made })}</b>
      <p className="second">{t('accounts.once', { until: until(made.expiresAt) })}</p>
      {made.waiting > 0 ? <p className="second">{t('accounts.waiting', { n: made.waiting })}</p> : null}
      <div className="acts">
        <button
          type="button"
          className={saved ? 'btn' : 'btn do'}
          onClick={() => {
            saveWorkbook(made)
            setSaved(true)
          }}
        >
          {t(saved ? 'accounts.savedAgain' : 'accounts.save')}
        </button>
        <Link className="btn bare" to="/members">
          {t('accounts.back')}
        </Link>
      </div>
    </section>
  )
}
