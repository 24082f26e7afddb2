import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '#shared/Icon.tsx'
import type { NavPlace } from '../shared/of-slices.ts'
import { useSession } from '../shared/session.tsx'
import { showWithin } from '../shared/show-within.ts'
import { Tag } from '../shared/Tag.tsx'
import { useSliceWord } from '../shared/useSliceWord.ts'
import { Me } from './Me.tsx'
import { navOf } from './nav-items.ts'

/** Where one can go; nav is words. */
export function Nav() {
  const { t } = useTranslation()
  const session = useSession()
  const groups = navOf(session)
  const places = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is moves with the path
  useEffect(() => {
    showWithin(places.current, places.current?.querySelector('[aria-current="page"]'))
  }, [pathname])
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
      <div className="places" ref={places}>
        {groups.map(group => (
          <ul key={group[0]?.to}>
            {group.map(place => (
              <li key={place.to}>
                <NavLink place={place} among={groups.flat()} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      <Me />
    </nav>
  )
}

/** One is there on the pages below it too, unless one of those is a place itself. */
export function NavLink({ place: { to, title, useCount }, among }: { place: NavPlace; among: readonly NavPlace[] }) {
  const word = useSliceWord()
  const exact = to === '/' || among.some(other => other.to.startsWith(`${to}/`))
  return (
    <Link to={to} activeOptions={{ exact, includeSearch: false }}>
      {word(title)}
      {useCount ? <Count useCount={useCount} /> : null}
    </Link>
  )
}

/** Nothing is said of nothing. */
function Count({ useCount }: Required<Pick<NavPlace, 'useCount'>>) {
  const { t } = useTranslation()
  const count = useCount()
  if (!count || count.n === 0) return null
  return count.over ? <span className="over">{t('overdue', { count: Number(count.n) })}</span> : <span>{count.n}</span>
}
