import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDeskActs } from '../shared/desk-acts.ts'
import { Page } from '../shared/Page.tsx'
import { hasDay } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { useSliceWord } from '../shared/useSliceWord.ts'
import { navOf } from './nav-items.ts'

/** Of an address that leads nowhere: what it was, and every way on. */
export function MissingPage() {
  const { t } = useTranslation()
  const session = useSession()
  const word = useSliceWord()
  const { search } = useDeskActs()
  return (
    <Page title={t('missing')}>
      <div className="empty">
        <p className="second">{t('missingWhy')}</p>
        <p className="quiet small">{location.pathname}</p>
        <div className="acts">
          <button type="button" className="btn" onClick={() => history.back()}>
            {t('goBack')}
          </button>
          {hasDay(session) ? (
            <button type="button" className="btn" onClick={search}>
              {t('searchTitle')}
            </button>
          ) : null}
          <Link className="btn next" to="/">
            {t('goHome')}
          </Link>
        </div>
        <ul className="ways-on" aria-label={t('waysOn')}>
          {navOf(session)
            .flat()
            .map(({ to, title }) => (
              <li key={to}>
                <Link className="link" to={to}>
                  {word(title)}
                </Link>
              </li>
            ))}
        </ul>
      </div>
    </Page>
  )
}
