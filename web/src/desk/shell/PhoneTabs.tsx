import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import type { NavPlace } from '../shared/of-slices.ts'
import { useSession } from '../shared/session.tsx'
import { useSliceWord } from '../shared/useSliceWord.ts'
import { MeActs } from './Me.tsx'
import { NavLink } from './Nav.tsx'
import { navOf } from './nav-items.ts'

const inBar = 3

/** The bar of the phone: the first pages of the nav, and the rest behind one word. */
export function PhoneTabs() {
  const { t } = useTranslation()
  const word = useSliceWord()
  const session = useSession()
  const all = navOf(session).flat()
  const isBehind = ({ behind }: NavPlace) => behind?.(session) === true
  const items = [...all.filter(place => !isBehind(place)), ...all.filter(isBehind)]
  const [more, setMore] = useState(false)
  const path = useRouterState({ select: state => state.location.pathname })
  const rest = items.slice(inBar)
  const close = () => setMore(false)
  return (
    <>
      <nav className="tabs" aria-label={t('mainNav')}>
        {items.slice(0, inBar).map(item => (
          <Link key={item.to} to={item.to} activeOptions={{ exact: item.to === '/', includeSearch: false }}>
            {word(item.title)}
          </Link>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          data-here={rest.some(item => path.startsWith(item.to)) || undefined}
          onClick={() => setMore(true)}
        >
          {t('more')}
        </button>
      </nav>
      {more ? (
        <Dialog title={t('more')} onClose={close} className="sheet">
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
          <ul className="more" onClick={close}>
            {rest.map(item => (
              <li key={item.to}>
                <NavLink place={item} among={items} />
              </li>
            ))}
          </ul>
          <MeActs onGo={close} />
        </Dialog>
      ) : null}
    </>
  )
}
