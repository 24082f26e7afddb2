import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import '../shared/listing.css'

/** How many climbed beyond those shown, and the day they stand in; nothing when these are all. */
export function Beyond({ n }: { n: number }) {
  const { t } = useTranslation('today-first')
  if (n === 0) return null
  return (
    <p className="beyond">
      <Link className="link" to="/" hash="group-climbed">
        {t('beyond', { n })}
      </Link>
    </p>
  )
}
