import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PublishDialog } from './PublishDialog.tsx'
import type { Policy } from './policy.queries.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** The steps that the server offers for the version that is shown. */
export function PolicyActs({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  const [open, setOpen] = useState<'publish' | 'withdraw' | null>(null)
  const { id, version, mayDraft } = policy
  const { may, number } = version
  const close = () => setOpen(null)
  return (
    <div className="policy-acts">
      {may.includes('withdrawPolicy') ? (
        <button type="button" className="btn" onClick={() => setOpen('withdraw')}>
          {t('acts.withdraw')}
        </button>
      ) : null}
      {mayDraft ? (
        <Link className="btn" to="/policies/draft" search={{ of: id, version: String(number) }}>
          {t('acts.next')}
        </Link>
      ) : null}
      {may.includes('changePolicyDraft') ? (
        <Link className="btn" to="/policies/draft" search={{ of: id, version: String(number) }}>
          {t('acts.change')}
        </Link>
      ) : null}
      {may.includes('verifyPolicy') || may.includes('returnPolicy') ? (
        <Link
          className={may.includes('verifyPolicy') ? 'btn do' : 'btn'}
          to="/policies/$id/verify"
          params={{ id }}
          search={{ version: String(number) }}
        >
          {t(may.includes('verifyPolicy') ? 'acts.verify' : 'verify.return')}
        </Link>
      ) : null}
      {may.includes('publishPolicy') ? (
        <button type="button" className="btn do" onClick={() => setOpen('publish')}>
          {t('acts.publish')}
        </button>
      ) : null}
      {open === 'publish' ? <PublishDialog policy={policy} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog policy={policy} onClose={close} /> : null}
    </div>
  )
}
