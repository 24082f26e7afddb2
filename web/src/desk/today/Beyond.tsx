import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Filters } from '../shared/filters.ts'
import '../shared/listing.css'

/** How many there are beyond the page, and the list they stand in; nothing when these are all. */
export function Beyond({ n, search = { state: 'overdue' } }: { n: number; search?: Filters }) {
  const { t } = useTranslation('today')
  if (n === 0) return null
  return (
    <p className="beyond">
      <Link className="link" to="/requests" search={search}>
        {t('beyond', { n })}
      </Link>
    </p>
  )
}
