import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../shared/Page.tsx'

/** Of an address that leads nowhere: the shell stands, and with it every way on. */
export function MissingPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('missing')}>
      <div className="empty">
        <p className="second">{t('missingWhy')}</p>
        <div className="acts">
          <Link className="btn next" to="/">
            {t('goHome')}
          </Link>
        </div>
      </div>
    </Page>
  )
}
