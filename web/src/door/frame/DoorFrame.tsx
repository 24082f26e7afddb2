import { type ReactNode, useEffect } from 'react'
import { Icon, Mark } from '#shared/Icon.tsx'
import { useSharedWords } from '#shared/words.ts'
import { Unread } from '../notices/Unread.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorWords } from '../shared/door-words.ts'

export type Tab = 'home' | 'requests' | 'me'

type Props = {
  /** Names the browser's tab; the screen draws its own h1. */
  title: string
  /** Beside the mark: the enterprise, or a number. */
  note?: ReactNode
  /** A screen below another one: an arrow and a word instead of the mark. */
  back?: { href: string; label: string }
  tab?: Tab
  /** A bar of acts at the foot instead of the tabs. */
  acts?: ReactNode
  /** Neither tabs nor acts. */
  bare?: boolean
  children: ReactNode
}

/** Every screen of the door: header, content, tabs or acts at the thumb. */
export function DoorFrame({ title, note, back, tab, acts, bare, children }: Props) {
  const words = useDoorWords()
  const shared = useSharedWords()
  useEffect(() => {
    document.title = title ? `${title} · ${shared.product}` : shared.product
  }, [title, shared])
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="phone">
        <header className="bar">
          {back ? (
            <DoorLink className="back" href={back.href} aria-label={shared.back}>
              <Icon name="back" />
            </DoorLink>
          ) : (
            <Mark />
          )}
          {back ? <span>{back.label}</span> : <b>{shared.product}</b>}
          <span className="note one-line">{note}</span>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {acts ? (
        <footer className="act">
          <div>{acts}</div>
        </footer>
      ) : null}
      {acts || bare ? null : <Tabs here={tab} />}
    </>
  )
}

function Tabs({ here }: { here: Tab | undefined }) {
  const words = useDoorWords().tabs
  const tabs: { tab: Tab; href: string }[] = [
    { tab: 'home', href: '/door' },
    { tab: 'requests', href: '/door/requests' },
    { tab: 'me', href: '/door/me' },
  ]
  return (
    <nav className="tabs" aria-label={words.label}>
      {tabs.map(({ tab, href }) => (
        <DoorLink key={tab} href={href} aria-current={tab === here ? 'page' : undefined}>
          {words[tab]}
          {tab === 'me' ? <Unread /> : null}
        </DoorLink>
      ))}
    </nav>
  )
}
