import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EnterpriseRow } from '../enterprise.queries.ts'

/** How many matters are open and how many of them overdue; the number opens them. */
export function OpenCount({ row }: { row: EnterpriseRow }) {
  const { t } = useTranslation('enterprises')
  if (row.openRequests === 0) return null
  return (
    <Link className="open-count" to="/requests" search={{ enterpriseId: row.id, state: 'open' }}>
      {t('list.open', { n: row.openRequests })}
      {row.overdue > 0 ? <b>{t('list.overdue', { n: row.overdue })}</b> : null}
    </Link>
  )
}
