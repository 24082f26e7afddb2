import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useSharedWords } from '#shared/words.ts'
import { useDeskActs } from './desk-acts.ts'
import type { Filters } from './filters.ts'
import { hasDay, hasMatters, logsCalls } from './readers.ts'
import { keepRecent } from './recent.ts'
import { useSession } from './session.tsx'
import { usePageTitle } from './usePageTitle.ts'

export type Crumb = { label: string; to?: string; search?: Filters }

type Props = {
  /** The page's one title, also in the browser's tab; without one, what its slice calls it. */
  title?: string
  /** Beside the title: a date, a count. */
  sub?: ReactNode
  /** Where this page hangs, last crumb included; takes the place of the search in the top bar. */
  crumbs?: readonly Crumb[]
  /** Acts of the page in the top bar, before the bell; on the phone they stand below the title. */
  actions?: ReactNode
  /** The rail on the right, and its name. */
  aside?: ReactNode
  asideLabel?: string
  /** A bar at the foot that stays in view: the one act of a long page. */
  foot?: ReactNode
  /** The page draws its own heading; `title` still names the tab. */
  ownHeading?: boolean
  children?: ReactNode
}

/** Every page of the desk: top bar, work, rail. */
export function Page({ title: given, sub, crumbs, actions, aside, asideLabel, foot, ownHeading, children }: Props) {
  const { t } = useTranslation()
  const called = usePageTitle()
  const title = given ?? called
  const session = useSession()
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
    if (given && given !== called) keepRecent(session.member.id, location.pathname, given)
  }, [title, given, called, session, t])
  return (
    <div className={aside ? 'page' : 'page wide'}>
      <TopBar crumbs={crumbs} actions={actions} />
      <main className="main" id="main" tabIndex={-1} aria-label={title}>
        <PhoneTop title={title} sub={sub} crumbs={crumbs} heading={!ownHeading} />
        {actions ? <div className="phone-acts">{actions}</div> : null}
        {ownHeading ? null : (
          <div className="title">
            <h1>{title}</h1>
            {sub ? <span className="second">{sub}</span> : null}
          </div>
        )}
        {children}
        {foot ? <div className="page-foot">{foot}</div> : null}
      </main>
      {aside ? (
        <aside className="rail" aria-label={asideLabel ?? title}>
          {aside}
        </aside>
      ) : null}
    </div>
  )
}

function TopBar({ crumbs, actions }: Pick<Props, 'crumbs' | 'actions'>) {
  const { t } = useTranslation()
  const { search, logCall, bell } = useDeskActs()
  const session = useSession()
  return (
    <header className="top">
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      {crumbs || !hasDay(session) ? null : (
        <button type="button" className="search" onClick={search}>
          <Icon name="search" />
          {t(hasMatters(session) ? 'search' : 'searchOfUnit')}
          <kbd>{t('searchKey')}</kbd>
        </button>
      )}
      {crumbs || hasDay(session) ? null : <span className="grow" />}
      {actions}
      {crumbs || !logsCalls(session) ? null : (
        <button type="button" className="btn" onClick={() => logCall()}>
          {t('logCall')}
        </button>
      )}
      {bell}
    </header>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={crumbs.at(-1)?.label ?? ''}>
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.label}>
          {index > 0 ? <span aria-hidden="true">/</span> : null}
          {crumb.to ? (
            <Link to={crumb.to} search={crumb.search ?? {}}>
              {crumb.label}
            </Link>
          ) : (
            <span className="one-line" aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
              {crumb.label}
            </span>
          )}
        </Fragment>
      ))}
    </nav>
  )
}

/** The top of the page on a phone. */
function PhoneTop({ title, sub, crumbs, heading }: Pick<Props, 'sub' | 'crumbs'> & { title: string; heading: boolean }) {
  const { t } = useTranslation()
  const words = useSharedWords()
  const { search, logCall, bell } = useDeskActs()
  const back = crumbs?.filter(crumb => crumb.to).at(-1)
  const session = useSession()
  const Title = heading ? 'h1' : 'div'
  return (
    <div className="phone-top">
      {back?.to ? (
        <Link className="icon-btn" to={back.to} search={back.search ?? {}} aria-label={words.back}>
          <Icon name="back" />
        </Link>
      ) : null}
      <Title className="grow">
        {crumbs && !heading ? <small>{crumbs.at(-1)?.label}</small> : title}
        {sub && heading ? <small>{sub}</small> : null}
      </Title>
      {crumbs || !hasDay(session) ? null : (
        <button type="button" className="icon-btn" aria-label={t('searchTitle')} onClick={search}>
          <Icon name="search" />
        </button>
      )}
      {crumbs || !logsCalls(session) ? null : (
        <button type="button" className="icon-btn" aria-label={t('logCall')} onClick={() => logCall()}>
          <Icon name="add" />
        </button>
      )}
      {bell}
    </div>
  )
}
