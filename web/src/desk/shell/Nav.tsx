import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Mark } from '#shared/Icon.tsx'
import { Tag } from '#shared/Tag.tsx'
import { useSession } from '../shared/session.tsx'
import { Me } from './Me.tsx'
import { type NavItem, navOf, navWords } from './nav-items.ts'
import { useCounts } from './useCounts.ts'

/** Where one can go; nav is words. */
export function Nav() {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <nav className="nav" aria-label={t('mainNav')}>
      <div className="brand">
        <Mark />
        <b>{t('product')}</b>
        {session.demonstration ? (
          <Tag tone="line" title={t('demoWhy')}>
            {t('demo')}
          </Tag>
        ) : null}
      </div>
      {navOf(session).map(group => (
        <ul key={group[0]?.to}>
          {group.map(item => (
            <li key={item.to}>
              <NavLink item={item} />
            </li>
          ))}
        </ul>
      ))}
      <Me />
    </nav>
  )
}

export function NavLink({ item }: { item: NavItem }) {
  const { t } = useTranslation(navWords)
  return (
    <Link to={item.to} activeOptions={{ exact: item.to === '/', includeSearch: false }}>
      {t(item.label)}
      <Count item={item} />
    </Link>
  )
}

function Count({ item }: { item: NavItem }) {
  const { t } = useTranslation()
  const counts = useCounts()
  if (!counts || !item.count) return null
  const count = counts[item.count]
  if (count === 0) return null
  return item.count === 'overdue' ? <span className="over">{t('overdue', { count: counts.overdue })}</span> : <span>{count}</span>
}
