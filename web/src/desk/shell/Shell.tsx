import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftOwner } from '#shared/drafts.ts'
import { fetched } from '#shared/fetched.ts'
import { DeskActs } from '../shared/desk-acts.ts'
import { withWords } from '../shared/page-words.ts'
import { hasDay } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { useSending } from '../visits/useSending.ts'
import { Bell } from './Bell.tsx'
import { Nav } from './Nav.tsx'
import { PhoneTabs } from './PhoneTabs.tsx'
import { SessionEnded } from './SessionEnded.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { useHints } from './useHints.ts'
import './print.css'

const SearchDialog = lazy(async () => ({ default: (await fetched(() => import('./SearchDialog.tsx'))).SearchDialog }))
const LogCallDialog = lazy(async () => ({
  default: (await withWords(['requests', 'services'], () => import('../requests/register/LogCallDialog.tsx'))).LogCallDialog,
}))

type Opened = { kind: 'search' } | { kind: 'logCall'; enterpriseId?: string } | null

/** The signed-in desk: nav, the page, the bar of the phone, and the two dialogs that every page can open; around a bare page none of it is drawn. */
export function Shell() {
  const { t } = useTranslation()
  const session = useSession()
  const bare = useMatches({ select: matches => matches.at(-1)?.staticData.bare === true })
  const [opened, setOpened] = useState<Opened>(null)
  const [acts] = useState(() => ({
    search: () => setOpened({ kind: 'search' }),
    logCall: (enterpriseId?: string) => setOpened({ kind: 'logCall', enterpriseId }),
    bell: <Bell />,
  }))
  useDeskKeys(hasDay(session) ? acts.search : null)
  useHints()
  useSending(session.member.id)
  const close = () => setOpened(null)
  return (
    <DraftOwner value={session.member.id}>
      <DeskActs value={acts}>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {bare ? (
          <Outlet />
        ) : (
          <>
            <div className="desk">
              <Nav />
              <Outlet />
            </div>
            <PhoneTabs />
          </>
        )}
        <Suspense>
          {opened?.kind === 'search' ? <SearchDialog onClose={close} /> : null}
          {opened?.kind === 'logCall' ? <LogCallDialog enterpriseId={opened.enterpriseId} onClose={close} /> : null}
        </Suspense>
        <SessionEnded />
      </DeskActs>
    </DraftOwner>
  )
}
