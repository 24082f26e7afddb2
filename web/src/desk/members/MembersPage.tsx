import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { AccountChanges } from './AccountChanges.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { MemberFilters } from './MemberFilters.tsx'
import { MemberTable } from './MemberTable.tsx'
import { MissingAdministrators } from './MissingAdministrators.tsx'
import { type MemberRow, memberPagesQuery } from './member.queries.ts'
import { VacantPosts } from './VacantPosts.tsx'
import { WaitingRoles } from './WaitingRoles.tsx'
import './members.css'

/** The accounts of the district: made by one administrator, given roles by another, read by the third. R1.5 */
export function MembersPage() {
  const { t } = useTranslation('members')
  const session = useSession()
  const { filters, clear } = useFilters()
  const { role, unitId, state, search, people, sort, direction } = filters
  const asked = { role, unitId, state, search, people, sort, direction }
  const members = useInfiniteQuery(memberPagesQuery(asked))
  const [opened, setOpened] = useState<MemberRow | null>(null)
  const [inviting, setInviting] = useState(false)
  const rows = members.data?.pages.flatMap(page => page.rows) ?? []
  const total = members.data?.pages[0]?.total
  const current = rows.find(({ id }) => id === opened?.id) ?? opened
  return (
    <Page
      sub={total ? t(total.atLeast ? 'countAtLeast' : 'count', { n: thousands(total.count) }) : undefined}
      actions={
        holds(session, 'systemAdministrator') ? (
          <>
            <Link className="btn bare" to="/members/import">
              {t('invite.fromSheet')}
            </Link>
            <button type="button" className="btn do" onClick={() => setInviting(true)}>
              {t('invite.heading')}
            </button>
          </>
        ) : null
      }
    >
      <MissingAdministrators />
      <VacantPosts on="members" />
      <AccountChanges />
      <WaitingRoles onOpen={setOpened} />
      <MemberFilters exporting={total?.count ? <ExportButton list="members" filter={asked} /> : null} />
      {members.isPending ? <Skeleton rows={8} /> : null}
      {members.error ? <Unread fault={members.error} again={() => void members.refetch()} /> : null}
      {members.data && rows.length === 0 ? (
        <Empty title={t('nobody')} why={t('nobodyWhy')}>
          <button type="button" className="btn" onClick={clear}>
            {t('filter.clear')}
          </button>
        </Empty>
      ) : null}
      {rows.length > 0 ? <MemberTable rows={rows} onOpen={setOpened} /> : null}
      {members.hasNextPage ? (
        <div className="listing-foot">
          <LoadMore pages={members} />
        </div>
      ) : null}
      {current ? <MemberDialog member={current} onClose={() => setOpened(null)} /> : null}
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  )
}
