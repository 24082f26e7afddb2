import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useKeys } from '#shared/useKeys.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { typing } from '../shared/keys.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { PlanVisitDialog } from '../visits/PlanVisitDialog.tsx'
import { AsideDialog } from './AsideDialog.tsx'
import { LeftSigns } from './LeftSigns.tsx'
import { SignArticle } from './SignArticle.tsx'
import { SignFigures } from './SignFigures.tsx'
import { SignKeys } from './SignKeys.tsx'
import { SignsAside } from './SignsAside.tsx'
import { type SignRow, signsQuery } from './sign.queries.ts'
import { planVisitFromSign } from './sign.steps.ts'
import './signs.css'

type Taking = { row: SignRow; act: 'plan' | 'aside' } | null

/** Whom to visit, by the next day that counts, each with its evidence; and what left the list of late. R23 */
export function SignsPage() {
  const { t } = useTranslation('signs')
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const follows = holds(session, 'officer')
  const all = filters.all ? filters.all === 'true' : !follows
  const pages = useInfiniteQuery(signsQuery({ all, left: false }))
  const [taking, setTaking] = useState<Taking>(null)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page
      sub={first ? t(all ? 'subAll' : 'sub', { n: first.enterprises }) : undefined}
      actions={first && first.total > 0 ? <ExportButton list="signs" filter={{ all }} /> : null}
      aside={<SignsAside />}
      asideLabel={t('aside')}
    >
      {first ? (
        <div className="filters">
          <Segmented
            label={t('whose')}
            options={[
              { value: 'mine', label: t('mine'), count: first.mine },
              { value: 'all', label: t('all'), count: first.all },
            ]}
            value={all ? 'all' : 'mine'}
            onChange={chosen => setFilters({ all: String(chosen === 'all') })}
          />
        </div>
      ) : null}
      {pages.isPending ? <Skeleton rows={6} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first ? <SignFigures list={first} /> : null}
      {first && rows.length === 0 ? (
        <Empty title={t('none', { n: first.enterprises })} why={t('noneWhy')}>
          <Link className="btn" to="/sign-rules">
            {t('seeRules')}
          </Link>
        </Empty>
      ) : null}
      {rows.length > 0 ? <Rows rows={rows} take={(act, row) => setTaking({ act, row })} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </button>
        </p>
      ) : null}
      {first ? <LeftSigns all={all} /> : null}
      <Taken taking={taking} onClose={() => setTaking(null)} />
    </Page>
  )
}

type Take = (act: 'plan' | 'aside', row: SignRow) => void

function Rows({ rows, take }: { rows: readonly SignRow[]; take: Take }) {
  const navigate = useNavigate()
  const actOn = (act: 'plan' | 'aside') => (at: number) => rows[at] && take(act, rows[at])
  const { at, rowProps } = useRowKeys({
    count: rows.length,
    open: row => rows[row] && void navigate({ to: '/enterprises/$id', params: { id: rows[row].enterpriseId } }),
    act: actOn('plan'),
  })
  useKeys({ d: event => (at === null || typing(event) ? false : actOn('aside')(at)) })
  return (
    <>
      {rows.map((row, index) => (
        <SignArticle key={row.id} row={row} given={rowProps(index)} take={take} />
      ))}
      <SignKeys />
    </>
  )
}

function Taken({ taking, onClose }: { taking: Taking; onClose: () => void }) {
  if (!taking) return null
  const { row, act } = taking
  if (act === 'aside') return <AsideDialog row={row} onClose={onClose} />
  return (
    <PlanVisitDialog
      enterpriseId={row.enterpriseId}
      place={row.building}
      plan={visit => planVisitFromSign(row.id, row.enterpriseId, visit)}
      onClose={onClose}
    />
  )
}
